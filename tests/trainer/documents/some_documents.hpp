#pragma once

#include "trainer/core/documents/printed_document.hpp"

#include <string>

namespace jemput::trainer::tests {

inline PrintedDocument some_licence() {
    return {"nib",
            {"Nomor Induk Berusaha", "Business identification number"},
            {PrintedLine::heading({"Pemilik usaha", "Owner"}),
             PrintedLine::field({"NIB", "NIB"}, "0000123456789"),
             PrintedLine::field({"Nama", "Name"}, "SITI AMINAH"),
             PrintedLine::field({"NPWP", "NPWP"}, ""),
             {LineKind::field, {"Skala", "Scale"}, {"usaha mikro", "micro business"}},
             PrintedLine::rule(),
             PrintedLine::paragraph({"Izin ini belum boleh dipakai penuh.", "Not effective yet."}),
             PrintedLine::note({"Cetakan latihan.", "A print for practice."})}};
}

inline PrintedDocument with_value(std::string value) {
    return {"nib",
            {"Nomor Induk Berusaha", "Business identification number"},
            {PrintedLine::field({"Nama", "Name"}, std::move(value))}};
}

}  // namespace jemput::trainer::tests
