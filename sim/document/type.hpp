#pragma once

/// \file
/// Everything that describes the keys of a document: the types of its values (durations, rates, choices, …),
/// lists and tables of them, and records that fill C++ structures. One description reads a document
/// (read_document), is its JSON Schema (json_schema) and its reference page (format_page).

#include "sim/document/choice.hpp"
#include "sim/document/description.hpp"
#include "sim/document/list.hpp"
#include "sim/document/one_of.hpp"
#include "sim/document/page.hpp"
#include "sim/document/quantities.hpp"
#include "sim/document/read.hpp"
#include "sim/document/record.hpp"
#include "sim/document/schema.hpp"
#include "sim/document/simple_types.hpp"
