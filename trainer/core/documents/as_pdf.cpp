#include "trainer/core/documents/as_pdf.hpp"

#include "trainer/core/documents/pdf_file.hpp"
#include "trainer/core/documents/win_ansi.hpp"
#include "trainer/core/documents/wrapping.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

// Lengths are in points, of which an inch has 72; y grows upwards.
constexpr float page_width = 595.276F;
constexpr float page_height = 841.89F;
constexpr float side = 64;
constexpr float top = page_height - 84;
constexpr float bottom = 84;
constexpr float text_width = page_width - 2 * side;
constexpr float label_width = 158;
constexpr float value_left = side + label_width + 14;
constexpr float line_spacing = 1.4F;
constexpr float mark_share = 0.8F;  ///< of the diagonal, that the mark is long

struct Grey {
    float share_of_white = 0;
};
constexpr Grey black{0};
constexpr Grey dark{0.35F};
constexpr Grey mid{0.55F};
constexpr Grey light{0.88F};

struct Style {
    HPDF_Font font = nullptr;
    float size = 0;
    Grey grey{};
};

class PdfWriter {
  public:
    PdfWriter(const PrintedDocument& document, const Language& language)
        : file_(document.name),
          language_(language),
          regular_(file_.font("Helvetica")),
          bold_(file_.font("Helvetica-Bold")),
          italic_(file_.font("Helvetica-Oblique")) {
        file_.set_title(win_ansi(fmt::format("{} - {}", document.title.in(language), training_mark)));
        begin_page();
        add_title(document.title.in(language));
        for (const PrintedLine& line : document.lines)
            add(line);
    }

    [[nodiscard]] std::string finish(std::chrono::local_seconds made) && {
        file_.set_creation_date(made);
        for (std::size_t i = 0; i < pages_.size(); ++i)
            add_foot(pages_[i], i + 1);
        return file_.bytes();
    }

  private:
    void begin_page() {
        pages_.push_back(file_.add_portrait_page());
        y_ = top;
        add_mark(pages_.back());
        show(pages_.back(), {bold_, 9, mid}, side, page_height - 48, std::string(training_mark));
    }

    /// Across the page from the lower left to the upper right; drawn first, so that it lies below the text.
    void add_mark(HPDF_Page page) {
        const float diagonal = std::sqrt(page_width * page_width + page_height * page_height);
        const float cosine = page_width / diagonal;
        const float sine = page_height / diagonal;
        const float size = mark_share * diagonal / width_of({bold_, 1, light}, training_mark);
        const float half_length = mark_share * diagonal / 2;
        const float half_height = size * 0.36F;  // of the capitals of Helvetica, which are 0.72 high
        use(page, {bold_, size, light});
        HPDF_Page_BeginText(page);
        HPDF_Page_SetTextMatrix(page, cosine, sine, -sine, cosine,
                                page_width / 2 - half_length * cosine + half_height * sine,
                                page_height / 2 - half_length * sine - half_height * cosine);
        HPDF_Page_ShowText(page, std::string(training_mark).c_str());
        HPDF_Page_EndText(page);
        file_.check();
    }

    void add_foot(HPDF_Page page, std::size_t number) {
        draw_line(page, 64, mid);
        const Style style{bold_, 9, mid};
        show(
            page, style, side, 48,
            win_ansi(fmt::format("{} - {}", training_mark, language_.text("Only for training, not valid."))));
        if (pages_.size() == 1) return;
        const std::string count = fmt::format("{} / {}", number, pages_.size());
        show(page, style, page_width - side - width_of(style, count), 48, count);
    }

    void add_title(const std::string& title) {
        const Style style{bold_, 17, black};
        for (const std::string& row : rows(style, title, text_width)) {
            need_row();
            show(pages_.back(), style, (page_width - width_of(style, row)) / 2, y_, row);
            next_row(style);
        }
        draw_line(pages_.back(), y_ + 6, black);
        y_ -= 18;
    }

    void add(const PrintedLine& line) {
        const std::string text = line.text.in(language_);
        switch (line.kind) {
            case LineKind::heading:
                y_ -= 10;
                return add_paragraph({bold_, 12, black}, text, 2);
            case LineKind::field:
                return add_field(line);
            case LineKind::text:
                return add_paragraph({regular_, 11, black}, text, 4);
            case LineKind::note:
                return add_paragraph({italic_, 10, dark}, text, 4);
            case LineKind::rule:
                need_row();
                draw_line(pages_.back(), y_ + 4, mid);
                y_ -= 14;
                return;
        }
    }

    void add_paragraph(const Style& style, const std::string& text, float space_after) {
        for (const std::string& row : rows(style, text, text_width)) {
            need_row();
            show(pages_.back(), style, side, y_, row);
            next_row(style);
        }
        y_ -= space_after;
    }

    void add_field(const PrintedLine& line) {
        const Style label{regular_, 11, dark};
        const Style value{regular_, 11, black};
        const auto labels = rows(label, line.label.in(language_), label_width);
        const auto values = rows(value, line.value_in(language_), page_width - side - value_left);
        for (std::size_t i = 0; i < std::max(labels.size(), values.size()); ++i) {
            need_row();
            if (i < labels.size()) show(pages_.back(), label, side, y_, labels[i]);
            if (i == 0) show(pages_.back(), label, value_left - 9, y_, ":");
            if (i < values.size()) show(pages_.back(), value, value_left, y_, values[i]);
            next_row(value);
        }
        y_ -= 3;
    }

    /// A new page where the next row would stand in the foot.
    void need_row() {
        if (y_ < bottom) begin_page();
    }

    void next_row(const Style& style) { y_ -= style.size * line_spacing; }

    void use(HPDF_Page page, const Style& style) {
        HPDF_Page_SetFontAndSize(page, style.font, style.size);
        HPDF_Page_SetGrayFill(page, style.grey.share_of_white);
        file_.check();
    }

    void show(HPDF_Page page, const Style& style, float x, float y, const std::string& text) {
        if (text.empty()) return;
        use(page, style);
        HPDF_Page_BeginText(page);
        HPDF_Page_TextOut(page, x, y, text.c_str());
        HPDF_Page_EndText(page);
        file_.check();
    }

    void draw_line(HPDF_Page page, float y, Grey grey) {
        HPDF_Page_SetGrayStroke(page, grey.share_of_white);
        HPDF_Page_SetLineWidth(page, 0.7F);
        HPDF_Page_MoveTo(page, side, y);
        HPDF_Page_LineTo(page, page_width - side, y);
        HPDF_Page_Stroke(page);
        file_.check();
    }

    /// Of a text in WinAnsi.
    float width_of(const Style& style, std::string_view text) {
        const HPDF_TextWidth width = HPDF_Font_TextWidth(
            style.font, reinterpret_cast<const HPDF_BYTE*>(text.data()), static_cast<HPDF_UINT>(text.size()));
        file_.check();
        return static_cast<float>(width.width) * style.size / 1000;  // fonts count in thousandths
    }

    /// The text in rows of at most this width, in WinAnsi.
    std::vector<std::string> rows(const Style& style, const std::string& text, float width) {
        std::vector<std::string> rows =
            wrapped(text, [&](std::string_view row) { return width_of(style, win_ansi(row)) <= width; });
        for (std::string& row : rows)
            row = win_ansi(row);
        return rows;
    }

    PdfFile file_;
    const Language& language_;
    HPDF_Font regular_;
    HPDF_Font bold_;
    HPDF_Font italic_;
    std::vector<HPDF_Page> pages_;
    float y_ = top;  ///< of the next row
};

}  // namespace

std::string as_pdf(const PrintedDocument& document, const Language& language,
                   std::chrono::local_seconds made) {
    return PdfWriter(document, language).finish(made);
}

}  // namespace jemput::trainer
