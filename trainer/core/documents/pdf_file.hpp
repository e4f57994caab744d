#pragma once

#include <chrono>
#include <memory>
#include <string>

#include <hpdf.h>

namespace jemput::trainer {

/// A PDF that is being made. Whatever libharu refuses becomes a std::runtime_error that names the document
/// and says what went wrong.
class PdfFile {
  public:
    explicit PdfFile(std::string name);

    [[nodiscard]] HPDF_Page add_portrait_page();

    /// One of the fonts that every reader has, such as "Helvetica", in WinAnsi.
    [[nodiscard]] HPDF_Font font(const char* font_name);

    void set_title(const std::string& win_ansi_title);

    /// In western Indonesian time (UTC+7). The only date in the file: the same calls give the same bytes.
    void set_creation_date(std::chrono::local_seconds made);

    /// Not compressed, so that its words can be searched.
    [[nodiscard]] std::string bytes();

    /// Throws what libharu has noted since, if anything.
    void check() const;

  private:
    /// What libharu says about its first error.
    struct Fault {
        HPDF_STATUS error = 0;
        HPDF_STATUS detail = 0;
    };
    struct Close {
        void operator()(HPDF_Doc file) const { HPDF_Free(file); }
    };

    static void note_fault(HPDF_STATUS error, HPDF_STATUS detail, void* fault);

    std::string name_;
    std::unique_ptr<Fault> fault_;
    std::unique_ptr<_HPDF_Doc_Rec, Close> file_;
};

}  // namespace jemput::trainer
