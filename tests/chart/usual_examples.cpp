#include "tests/chart/examples.hpp"

#include <algorithm>
#include <cmath>

namespace jemput::tests {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

Heading heading(std::string title, std::string subtitle) {
    return {title, std::move(subtitle), "Contoh: " + title, true, 680};
}

/// A queue that comes and goes between two times.
FanPanel hill(std::string name, Duration opens, Duration closes, double height) {
    FanPanel panel{std::move(name), {}, {}, {{}, {}, {}}, {}};
    for (Duration at = opens; at <= closes + minutes{30}; at += minutes{5}) {
        const double part = std::min(1.0, in_minutes(at - opens) / in_minutes(closes + minutes{30} - opens));
        const double level = height * std::pow(part, 0.7) * std::pow(1 - part, 1.4) * 2.6;
        panel.times.push_back(at);
        panel.line.push_back(level);
        panel.bands[0].push_back({0.05 * level, 2.3 * level});
        panel.bands[1].push_back({0.3 * level, 1.7 * level});
        panel.bands[2].push_back({0.65 * level, 1.3 * level});
    }
    panel.marks = {{opens, "buka"}, {closes, "tutup"}};
    return panel;
}

std::vector<double> falling(double first, double ratio, std::size_t bins) {
    std::vector<double> shares;
    for (std::size_t i = 0; i < bins; ++i)
        shares.push_back(first * std::pow(ratio, static_cast<double>(i)));
    return shares;
}

ChartValue estimate(double value, double half_width) {
    return {value, Range{value - half_width, value + half_width}};
}

const NumberStyle per_cent{NumberKind::share, 1, {}};

}  // namespace

FanChart day_and_night() {
    return {heading("Panjang antrean, orang", "Orang yang sedang antre pada setiap jam"),
            "median",
            {"95 % hari", "80 %", "50 %"},
            {hill("Siang", hours{8}, hours{13}, 5), hill("Malam", hours{18} + minutes{30}, hours{21}, 9)}};
}

Histogram waits_by_day_and_night() {
    return {heading("Lama menunggu", "Bagian pemohon yang dilayani, %"),
            "menit menunggu",
            5,
            true,
            30.0,
            {{"Siang", falling(0.35, 0.68, 13), "4 dari 100 menunggu lebih dari 30 menit"},
             {"Malam", falling(0.24, 0.8, 13), "9 dari 100 menunggu lebih dari 30 menit"}}};
}

StackedBars outcomes() {
    return {heading("Hasil bagi pemohon", "Bagian dari semua yang datang"),
            {"izin terbit di tempat", "formulir, izin menyusul", "dirujuk ke kantor", "berkas dikembalikan",
             "menyerah", "pulang melihat antrean", "ditolak saat tutup", "belum selesai"},
            {{"Siang, hari pasaran", {51, 9, 4, 3, 2, 1, 1, 0}},
             {"Malam, pasar malam", {44, 12, 3, 2, 6, 4, 8, 1}},
             {"Malam, empat petugas", {55, 10, 3, 2, 1, 1, 0.5, 0}}},
            true,
            {}};
}

GroupedIntervals waits_with_and_without_outage() {
    return {heading("Tunggu rata-rata dengan dan tanpa gangguan OSS", "Menit; batang: ketelitian 95 %"),
            "menit",
            {"tanpa gangguan", "dengan gangguan"},
            {{"Siang, hari pasaran", {estimate(8.2, 0.4), estimate(22.4, 2.1)}},
             {"Malam, pasar malam", {estimate(12.9, 0.6), std::nullopt}},
             {"Malam, empat petugas", {estimate(6.1, 0.3), ChartValue{17.5, std::nullopt}}}},
            {NumberKind::plain, 1, "mnt"},
            ReferenceValue{15, "batas 15 menit"},
            "tidak ada gangguan"};
}

DifferenceChart night_against_day() {
    return {heading("Malam dibandingkan dengan siang", "Pemohon yang sama; setiap baris berskala sendiri"),
            "lebih buruk",
            "lebih baik",
            "belum cukup ulangan untuk memastikan",
            {{"Izin per kunjungan", estimate(-7.2, 0.8), false, "−7,2 ± 0,8, lebih buruk"},
             {"Tidak terlayani dalam 30 menit", estimate(0.051, 0.012), true, "+5,1 ± 1,2 poin, lebih buruk"},
             {"Biaya per izin", estimate(-350, 420), true, "−Rp350 ± Rp420, belum pasti"},
             {"Lembur petugas", estimate(-11, 2), true, "−11 ± 2 menit, lebih baik"},
             {"Panjang antrean terbesar", {1.0, std::nullopt}, true, "belum cukup ulangan"}}};
}

MoreChart risk_and_error() {
    return {heading("Risiko dan ketelitian: tunggu rata-rata per kunjungan", "Menit"),
            "menit",
            "risiko: 90 dari 100 kunjungan",
            "ketelitian simulasi, 95 %",
            "rata-rata",
            {NumberKind::plain, 1, "mnt"},
            ReferenceValue{30, "batas 30 menit"},
            {{"Siang", estimate(2.1, 0.3), estimate(10.6, 0.5), estimate(27.4, 1.9)},
             {"Malam", estimate(4.4, 0.4), estimate(14.3, 0.7), estimate(38.2, 2.8)}}};
}

HeatMap risk_by_officers_and_applicants() {
    HeatMap chart{heading("Risiko menunggu lebih dari 30 menit", "Menurut petugas dan pemohon"),
                  "petugas",
                  "pemohon",
                  {"2", "3", "4", "5"},
                  {"40", "60", "80", "100"},
                  {},
                  {NumberKind::share, 0, {}},
                  "belum pasti di bawah atau di atas batas"};
    for (std::size_t row = 0; row < 4; ++row) {
        chart.cells.emplace_back();
        for (std::size_t column = 0; column < 4; ++column) {
            const double load =
                (40.0 + 20.0 * static_cast<double>(row)) / (2.0 + static_cast<double>(column));
            chart.cells.back().push_back({std::min(0.62, std::pow(load / 60, 2.2)), row != column + 1});
        }
    }
    return chart;
}

Tornado influences() {
    return {heading("Angka yang paling berpengaruh", "Tunggu rata-rata bila satu angka diubah"),
            "menit",
            10.6,
            "10,6 seperti sekarang",
            "angka di batas bawah",
            "angka di batas atas",
            "belum pasti",
            {NumberKind::plain, 1, "mnt"},
            {{"Waktu mengisi OSS", 7.2, 16.9, "8 menit", "14 menit", true},
             {"Pemohon tanpa surel", 8.9, 12.8, "30 %", "60 %", true},
             {"Lama gangguan OSS", 9.8, 11.9, "20 menit", "90 menit", true},
             {"Kesabaran", 10.2, 10.9, "30 menit", "60 menit", false}}};
}

ScatterChart cost_and_risk() {
    return {heading("Biaya dan risiko setiap rencana", "Palang: ketelitian 95 %"),
            "biaya per kunjungan",
            "tidak terlayani dalam 30 menit",
            {NumberKind::rupiah, 0, {}},
            per_cent,
            "tidak ada rencana lain yang lebih murah dan lebih aman",
            "rencana lain",
            ReferenceValue{0.05, "batas 5 %"},
            {{"2 petugas", estimate(150000, 0), estimate(0.21, 0.02), true},
             {"3 petugas", estimate(225000, 0), estimate(0.062, 0.011), true},
             {"3 petugas dan pembantu surel", estimate(262000, 4000), estimate(0.034, 0.008), true},
             {"4 petugas", estimate(300000, 0), estimate(0.029, 0.006), true},
             {"4 petugas, malam", estimate(330000, 9000), estimate(0.071, 0.012), false},
             {"5 petugas", estimate(375000, 0), estimate(0.027, 0.006), false}}};
}

Waterfall from_day_to_night() {
    return {heading("Dari siang ke malam: apa yang membuat bedanya", "Izin per kunjungan"),
            "izin per kunjungan",
            "Siang",
            51.2,
            {{"Kedatangan", estimate(-9.6, 0.7)},
             {"Petugas", estimate(-1.8, 0.5)},
             {"OSS", estimate(3.9, 0.6)},
             {"Internet", estimate(0.2, 0.5)},
             {"Pengaruh bersama", estimate(-0.1, 0.3)}},
            "Malam",
            43.8,
            false,
            "menambah",
            "mengurangi",
            "belum pasti",
            {NumberKind::plain, 1, {}}};
}

std::vector<Example> usual_examples(const Language& language) {
    return {{"fan", lay_out(day_and_night(), language)},
            {"histogram", lay_out(waits_by_day_and_night(), language)},
            {"bars", lay_out(outcomes(), language)},
            {"intervals", lay_out(waits_with_and_without_outage(), language)},
            {"differences", lay_out(night_against_day(), language)},
            {"more", lay_out(risk_and_error(), language)},
            {"heat", lay_out(risk_by_officers_and_applicants(), language)},
            {"tornado", lay_out(influences(), language)},
            {"scatter", lay_out(cost_and_risk(), language)},
            {"waterfall", lay_out(from_day_to_night(), language)}};
}

std::vector<Example> all_examples(const Language& language) {
    std::vector<Example> examples = usual_examples(language);
    for (Example& example : extreme_examples(language))
        examples.push_back(std::move(example));
    return examples;
}

}  // namespace jemput::tests
