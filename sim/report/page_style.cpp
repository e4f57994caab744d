#include "sim/report/page_style.hpp"

namespace jemput {

std::string_view page_style() {
    return R"(
@page { size: A4; margin: 14mm 15mm; }
:root { color-scheme: light; }
body { font: 15px/1.45 "Noto Sans", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; color: #23211c;
  background: #fff; max-width: 720px; margin: 24px auto; padding: 0 16px; }
h1 { font-size: 24px; line-height: 1.2; margin: 0 0 4px; }
h2 { font-size: 18px; margin: 32px 0 8px; border-bottom: 1px solid #cfc9bd; padding-bottom: 3px; }
h3 { font-size: 15px; margin: 20px 0 4px; }
p { margin: 6px 0; }
.subtitle, .note, figcaption, caption { color: #5c574d; }
.note, figcaption, caption { font-size: 13px; }
caption { text-align: left; margin-bottom: 4px; }
.verdict { border: 1px solid #0a5c8f; border-left: 8px solid #0a5c8f; border-radius: 8px; padding: 10px 16px;
  margin: 16px 0; font-size: 17px; }
.verdict .basis { font-size: 13px; color: #5c574d; margin-top: 10px; }
.interrupted { border: 2px solid #963d00; border-radius: 8px; padding: 8px 14px; font-weight: bold; }
table { border-collapse: collapse; width: 100%; font-size: 13.5px; margin: 8px 0; }
th { text-align: left; font-weight: 600; border-bottom: 2px solid #8a8373; padding: 3px 8px 3px 0; vertical-align: bottom; }
td { border-bottom: 1px solid #e3ded3; padding: 3px 8px 3px 0; vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
th.number { white-space: normal; }
.small { font-size: 12px; color: #5c574d; }
.better, .worse { font-weight: 600; }
table.fine { font-size: 12px; }
code { font-family: "Noto Sans Mono", "DejaVu Sans Mono", monospace; font-size: 0.92em; overflow-wrap: anywhere; }
figure { margin: 18px 0; break-inside: avoid; }
figure svg { width: 100%; height: auto; display: block; }
nav { font-size: 13px; margin: 8px 0; }
tr { break-inside: avoid; }
h2, h3 { break-after: avoid; }
@media screen and (max-width: 700px) { table { display: block; overflow-x: auto; } figure { overflow-x: auto; }
  figure svg { min-width: 640px; } figcaption { position: sticky; left: 0; } }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; } nav { display: none; }
  .verdict { font-size: 12pt; } table { font-size: 9.5pt; } table.fine { font-size: 8pt; } section.appendix { break-before: page; }
  thead { display: table-header-group; } }
)";
}

}  // namespace jemput
