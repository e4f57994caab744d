#include "trainer/core/documents/pdf_file.hpp"

#include <stdexcept>
#include <utility>

#include <fmt/format.h>

namespace jemput::trainer {

namespace {

std::string meaning_of(HPDF_STATUS error) {
    switch (error) {
        case HPDF_FAILD_TO_ALLOC_MEM:
            return "there is not enough memory";
        case HPDF_INVALID_FONT_NAME:
            return "it has no such font";
        case HPDF_INVALID_DATE_TIME:
            return "it cannot write such a date";
        case HPDF_STRING_OUT_OF_RANGE:
            return "a text is too long";
        case HPDF_PAGE_OUT_OF_RANGE:
            return "something would leave the page";
        default:
            return "it gives no reason that is known here";
    }
}

}  // namespace

PdfFile::PdfFile(std::string name)
    : name_(std::move(name)), fault_(std::make_unique<Fault>()), file_(HPDF_New(note_fault, fault_.get())) {
    check();
    if (file_ == nullptr) fault_->error = HPDF_FAILD_TO_ALLOC_MEM;
    check();
    HPDF_SetCompressionMode(file_.get(), HPDF_COMP_NONE);
    check();
}

HPDF_Page PdfFile::add_portrait_page() {
    HPDF_Page page = HPDF_AddPage(file_.get());
    check();
    HPDF_Page_SetSize(page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
    check();
    return page;
}

HPDF_Font PdfFile::font(const char* font_name) {
    HPDF_Font font = HPDF_GetFont(file_.get(), font_name, "WinAnsiEncoding");
    check();
    return font;
}

void PdfFile::set_title(const std::string& win_ansi_title) {
    HPDF_SetInfoAttr(file_.get(), HPDF_INFO_TITLE, win_ansi_title.c_str());
    check();
}

void PdfFile::set_creation_date(std::chrono::local_seconds made) {
    const auto day = std::chrono::floor<std::chrono::days>(made);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{made - day};
    HPDF_Date written{};
    written.year = static_cast<int>(date.year());
    written.month = static_cast<int>(static_cast<unsigned>(date.month()));
    written.day = static_cast<int>(static_cast<unsigned>(date.day()));
    written.hour = static_cast<int>(time.hours().count());
    written.minutes = static_cast<int>(time.minutes().count());
    written.seconds = static_cast<int>(time.seconds().count());
    written.ind = '+';
    written.off_hour = 7;
    HPDF_SetInfoDateAttr(file_.get(), HPDF_INFO_CREATION_DATE, written);
    check();
}

std::string PdfFile::bytes() {
    HPDF_SaveToStream(file_.get());
    check();
    std::string all(HPDF_GetStreamSize(file_.get()), '\0');
    auto size = static_cast<HPDF_UINT32>(all.size());
    HPDF_ResetStream(file_.get());
    HPDF_ReadFromStream(file_.get(), reinterpret_cast<HPDF_BYTE*>(all.data()), &size);
    check();
    all.resize(size);
    return all;
}

void PdfFile::check() const {
    if (fault_->error == 0) return;
    throw std::runtime_error(fmt::format("cannot make '{}' as PDF: {} (libharu error {:#06x}, {})", name_,
                                         meaning_of(fault_->error), fault_->error, fault_->detail));
}

void PdfFile::note_fault(HPDF_STATUS error, HPDF_STATUS detail, void* fault) {
    auto& noted = *static_cast<Fault*>(fault);
    if (noted.error == 0) noted = {error, detail};
}

}  // namespace jemput::trainer
