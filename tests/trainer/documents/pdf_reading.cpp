#include "tests/trainer/documents/pdf_reading.hpp"

#include <sstream>

namespace jemput::trainer::tests {

namespace {

/// "(a\050b)" without the brackets and with its octal escapes resolved.
std::string unescaped(std::string_view literal) {
    std::string text;
    for (std::size_t i = 0; i < literal.size(); ++i) {
        if (literal[i] != '\\') {
            text += literal[i];
            continue;
        }
        text += static_cast<char>(std::stoi(std::string(literal.substr(i + 1, 3)), nullptr, 8));
        i += 3;
    }
    return text;
}

std::vector<float> numbers_of(const std::string& line) {
    std::vector<float> numbers;
    std::istringstream stream(line);
    for (float number = 0; stream >> number;)
        numbers.push_back(number);
    return numbers;
}

}  // namespace

std::vector<ShownText> shown_texts(std::string_view pdf) {
    std::vector<ShownText> texts;
    ShownText now;
    std::istringstream stream{std::string(pdf)};
    for (std::string line; std::getline(stream, line);) {
        const std::vector<float> numbers = numbers_of(line);
        if (line.ends_with(" Tf")) {
            now.font = line.substr(1, line.find(' ') - 1);
            now.size = std::stof(line.substr(line.find(' ')));
        }
        if (line == "BT") now.is_turned = false;
        if (line.ends_with(" Td") && numbers.size() == 2) {
            now.x = numbers[0];
            now.y = numbers[1];
        }
        if (line.ends_with(" Tm") && numbers.size() == 6) {
            now.is_turned = numbers[1] != 0;
            now.x = numbers[4];
            now.y = numbers[5];
        }
        if (!line.starts_with('(') || !line.ends_with(") Tj")) continue;
        now.text = unescaped(std::string_view(line).substr(1, line.size() - 5));
        texts.push_back(now);
    }
    return texts;
}

std::string words_of(std::string_view pdf) {
    std::string words;
    for (const ShownText& shown : shown_texts(pdf))
        if (!shown.is_turned) words += shown.text + " ";
    return words;
}

std::size_t occurrences(std::string_view text, std::string_view piece) {
    std::size_t count = 0;
    for (std::size_t at = text.find(piece); at != text.npos; at = text.find(piece, at + piece.size()))
        ++count;
    return count;
}

std::size_t pages_of(std::string_view pdf) {
    return occurrences(pdf, "/Type /Page\n");
}

}  // namespace jemput::trainer::tests
