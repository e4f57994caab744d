#pragma once

#include "sim/document/description.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace jemput {

/// The keys of a mapping as messages, schema and docs name them: a Record without its C++ type.
class RecordOutline {
  public:
    RecordOutline(std::string name, std::string doc);

    void add_required(const std::string& key, const std::string& doc, const Outline& value);
    /// `fallback` is the default as it would be written; may be empty.
    void add_optional(const std::string& key, const std::string& doc, const Outline& value,
                      const std::string& fallback);
    /// A key whose default cannot be written; `when_absent` says what holds without it.
    void add_absent(const std::string& key, const std::string& doc, const Outline& value,
                    const std::string& when_absent);
    /// A key that is refused like any unknown one, but with the reason.
    void add_refused(const std::string& key, const std::string& reason);

    [[nodiscard]] const std::vector<std::string>& keys() const { return keys_; }
    [[nodiscard]] Outline outline() const;

    /// True for a mapping with known keys; else notes the faults. (Unknown keys leave the others readable.)
    bool expect_mapping(const Node& node, Reader& reader) const;
    void report_unknown_keys(const Node& mapping, Reader& reader) const;
    /// Notes that the mapping lacks a required key.
    static void report_missing(const std::string& key, const std::string& value, const Node& mapping,
                               Reader& reader);

  private:
    void add(const std::string& key, nlohmann::json schema, Row row, const Outline& value);
    [[nodiscard]] std::string cure_of_unknown(const std::string& key) const;

    Section section_;
    std::vector<std::string> keys_;
    std::map<std::string, std::string> reasons_;  ///< of the keys that are refused
    nlohmann::json properties_ = nlohmann::json::object();
    nlohmann::json required_ = nlohmann::json::array();
    Outline parts_;  ///< only definitions and sections: those of the values
};

/// Describes a mapping that fills a T. Required keys must stand there; an optional one that does not leaves
/// the member as it is in T{}. The members may be those of a base of T. A key `value` is not possible (it
/// marks a value with its source).
template <class T>
class Record {
  public:
    Record(std::string name, std::string doc) : outline_{std::move(name), std::move(doc)} {}

    template <class M, class B>
    Record& required(std::string key, M B::*member, Type<M> type, std::string doc) {
        outline_.add_required(key, doc, type);
        add(std::move(key), true, member, std::move(type));
        return *this;
    }

    template <class M, class B>
    Record& optional(std::string key, M B::*member, Type<M> type, std::string doc) {
        outline_.add_optional(key, doc, type, type.print ? type.print(T{}.*member) : "");
        add(std::move(key), false, member, std::move(type));
        return *this;
    }

    /// As before, but `when_absent` tells the reader of the docs what holds without the key.
    template <class M, class B>
    Record& optional(std::string key, M B::*member, Type<M> type, std::string doc, std::string when_absent) {
        outline_.add_absent(key, doc, type, when_absent);
        add(std::move(key), false, member, std::move(type));
        return *this;
    }

    /// An absent key leaves the member empty.
    template <class M, class B>
    Record& optional(std::string key, std::optional<M> B::*member, Type<M> type, std::string doc,
                     std::string when_absent) {
        outline_.add_absent(key, doc, type, when_absent);
        add(std::move(key), false, member, std::move(type));
        return *this;
    }

    /// A key that people expect and that is not there; the fault tells them the reason ("there is none: …").
    Record& without(const std::string& key, const std::string& reason) {
        outline_.add_refused(key, reason);
        return *this;
    }

    /// A rule about several keys. Runs only where all of them were read without fault; notes faults itself.
    Record& check(std::function<void(const T&, const Node& mapping, Reader&)> rule) {
        rules_.push_back(std::move(rule));
        return *this;
    }

    [[nodiscard]] Outline outline() const { return outline_.outline(); }

    [[nodiscard]] std::optional<T> read(const Node& node, Reader& reader) const {
        const std::size_t faults = reader.fault_count();
        if (!outline_.expect_mapping(node, reader)) return std::nullopt;
        outline_.report_unknown_keys(node, reader);
        T value{};
        for (const Field& field : fields_) {
            if (const Node* found = node.find(field.key)) {
                const Reader::At at{reader, field.key};
                field.fill(value, *found, reader);
            } else if (field.is_required) {
                RecordOutline::report_missing(field.key, field.value_name, node, reader);
            }
        }
        if (reader.fault_count() == faults)
            for (const auto& rule : rules_)
                rule(value, node, reader);
        return reader.fault_count() == faults ? std::optional{std::move(value)} : std::nullopt;
    }

  private:
    struct Field {
        std::string key;
        std::string value_name;
        bool is_required;
        std::function<void(T&, const Node&, Reader&)> fill;
    };

    template <class Member, class B, class M>
    void add(std::string key, bool is_required, Member B::*member, Type<M> type) {
        static_assert(std::is_base_of_v<B, T>);
        std::string value_name = type.name;
        fields_.push_back({std::move(key), std::move(value_name), is_required,
                           [member, type = std::move(type)](T& record, const Node& node, Reader& reader) {
                               if (auto value = read_value(type, node, reader))
                                   record.*member = std::move(*value);
                           }});
    }

    RecordOutline outline_;
    std::vector<Field> fields_;
    std::vector<std::function<void(const T&, const Node&, Reader&)>> rules_;
};

template <class T>
Type<T> record(Record<T> description) {
    Type<T> type;
    static_cast<Outline&>(type) = description.outline();
    type.read = [description = std::move(description)](const Node& node, Reader& reader) {
        return description.read(node, reader);
    };
    return type;
}

}  // namespace jemput
