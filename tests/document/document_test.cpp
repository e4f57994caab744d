#include "sim/document/document.hpp"

#include "sim/document/sha256.hpp"
#include "sim/document/yaml.hpp"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

namespace jemput {
namespace {

/// A folder of its own for each test, gone afterwards; faults are shown with names relative to it.
class LoadDocument : public testing::Test {
  protected:
    void SetUp() override {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = std::filesystem::path{testing::TempDir()} / (std::string{"jemput-"} + test->name());
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    void write(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories((folder_ / name).parent_path());
        std::ofstream{folder_ / name, std::ios::binary} << text;
    }

    [[nodiscard]] std::string without_folder(std::string text) const {
        const std::string prefix = folder_.string() + "/";
        for (auto at = text.find(prefix); at != std::string::npos; at = text.find(prefix))
            text.erase(at, prefix.size());
        return text;
    }

    [[nodiscard]] std::string loaded(const std::string& name) const {
        const auto document = load_document(folder_ / name);
        return document ? to_text(document->root) : without_folder(to_string(document.error()));
    }

    std::filesystem::path folder_;
};

TEST(Sha256, OfKnownTexts) {
    // FIPS 180-4 examples of NIST.
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_F(LoadDocument, ReadsAFileAndItsHash) {
    write("a.yaml", "abc");
    const auto document = load_document(folder_ / "a.yaml");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->root.text, "abc");
    ASSERT_EQ(document->files.size(), 1U);
    EXPECT_EQ(document->files[0].path, (folder_ / "a.yaml").string());
    EXPECT_EQ(document->files[0].sha256, sha256("abc"));
}

TEST_F(LoadDocument, MergesBlocksKeyByKeyAndReplacesTheRestWhole) {
    write("crew.yaml",
          "staff: {officers: 2, speed: {mean: 1, cv: 0.1}}\nflow: [a, b]\nname: crew\n"
          "pay: {value: 3, source: x, low: 1}\nonly: here\n");
    write("main.yaml",
          "includes: [crew.yaml]\nname: main\nstaff: {speed: {mean: 2}, breaks: none}\nflow: [c]\n"
          "pay: {value: 4, source: y}\n");
    EXPECT_EQ(loaded("main.yaml"),
              "{staff: {officers: 2, speed: {mean: 2}, breaks: none}, flow: [c], name: main, "
              "pay: {value: 4, source: y}, only: here}");
}

TEST_F(LoadDocument, LetsLaterIncludesWin) {
    write("one.yaml", "a: 1\nb: {x: 1, y: 1}\n");
    write("two.yaml", "a: 2\nb: {x: 2}\n");
    write("main.yaml", "includes: [one.yaml, two.yaml]\n");
    EXPECT_EQ(loaded("main.yaml"), "{a: 2, b: {x: 2, y: 1}}");
}

TEST_F(LoadDocument, IncludesRelativeToTheFileThatIncludes) {
    write("shared/steps.yaml", "includes: [deep/times.yaml]\nb: 2\n");
    write("shared/deep/times.yaml", "c: 3\n");
    write("main.yaml", "includes: [shared/steps.yaml]\na: 1\n");
    const auto document = load_document(folder_ / "main.yaml");
    ASSERT_TRUE(document) << to_string(document.error());
    EXPECT_EQ(to_text(document->root), "{c: 3, b: 2, a: 1}");
    ASSERT_EQ(document->files.size(), 3U);
    EXPECT_EQ(without_folder(document->files[0].path), "main.yaml");
    EXPECT_EQ(without_folder(document->files[1].path), "shared/steps.yaml");
    EXPECT_EQ(without_folder(document->files[2].path), "shared/deep/times.yaml");
    EXPECT_EQ(without_folder(document->root.find("c")->place.file), "shared/deep/times.yaml");
    EXPECT_EQ(without_folder(document->root.find("a")->place.file), "main.yaml");
}

TEST_F(LoadDocument, ListsAFileThatIsIncludedTwiceOnce) {
    write("base.yaml", "a: 1\n");
    write("one.yaml", "includes: [base.yaml]\nb: 1\n");
    write("main.yaml", "includes: [base.yaml, one.yaml]\n");
    const auto document = load_document(folder_ / "main.yaml");
    ASSERT_TRUE(document) << to_string(document.error());
    EXPECT_EQ(document->files.size(), 3U);
}

TEST_F(LoadDocument, ReportsACycleWithItsChain) {
    write("a.yaml", "includes: [b.yaml]\n");
    write("b.yaml", "includes: [c.yaml]\n");
    write("c.yaml", "x: 1\nincludes:\n  - b.yaml\n");
    EXPECT_EQ(
        loaded("a.yaml"),
        "c.yaml:3:5: includes[0]: found a cycle of includes: b.yaml -> c.yaml -> b.yaml; leave one of them "
        "out\n");
}

TEST_F(LoadDocument, EndsAnExplosionOfIncludes) {
    for (int i = 0; i < 30; ++i)
        write(std::to_string(i) + ".yaml",
              "includes: [" + std::to_string(i + 1) + ".yaml, " + std::to_string(i + 1) + ".yaml]\n");
    write("30.yaml", "a: 1\n");
    EXPECT_NE(loaded("0.yaml").find("found more than 100 included files"), std::string::npos)
        << loaded("0.yaml");
}

TEST_F(LoadDocument, ReportsTheFaultsOfAllFilesAtOnce) {
    write("crew.yaml", "a: &x 1\n");
    write("main.yaml", "includes: [crew.yaml, missing.yaml, [], '']\na: 1\n");
    EXPECT_EQ(loaded("main.yaml"),
              "crew.yaml:1:4: a: found an anchor (&); write the value out\n"
              "main.yaml:1:23: includes[1]: found no file 'missing.yaml'; check the name and the folder\n"
              "main.yaml:1:37: includes[2]: found a list; allowed: a list of files, relative to this one\n"
              "main.yaml:1:41: includes[3]: found ''; allowed: a list of files, relative to this one\n");
}

TEST_F(LoadDocument, WantsAListOfIncludesAndMappingsInThem) {
    write("list.yaml", "[1, 2]\n");
    write("main.yaml", "includes: [list.yaml]\n");
    EXPECT_EQ(loaded("main.yaml"),
              "list.yaml:1:1: found a list; allowed: a mapping, to be merged with others\n");
    write("main.yaml", "includes: list.yaml\n");
    EXPECT_EQ(
        loaded("main.yaml"),
        "main.yaml:1:11: includes: found 'list.yaml'; allowed: a list of files, relative to this one\n");
}

TEST_F(LoadDocument, RefusesWhatIsNoFile) {
    EXPECT_EQ(loaded("missing.yaml"),
              "missing.yaml: found no file 'missing.yaml'; check the name and the folder\n");
    std::filesystem::create_directory(folder_ / "sub");
    EXPECT_EQ(loaded("sub"), "sub: found the directory 'sub'; allowed: a file\n");
    EXPECT_EQ(to_string(load_document("/dev/null").error()),
              "/dev/null: found '/dev/null', which is no regular file; allowed: a file\n");
}

TEST_F(LoadDocument, RefusesAFileThatIsTooLarge) {
    write("big.yaml", std::string(most_document_bytes + 1, '#'));
    EXPECT_EQ(loaded("big.yaml"), "big.yaml: found 'big.yaml', which is too large; allowed: at most 1 MiB\n");
}

TEST_F(LoadDocument, RefusesAnEmptyFile) {
    write("empty.yaml", "");
    EXPECT_EQ(loaded("empty.yaml"), "empty.yaml: found an empty document\n");
}

TEST(ParseDocument, ReadsATextUnderAName) {
    const auto document = parse_document("a: 1", "typed");
    ASSERT_TRUE(document);
    EXPECT_EQ(to_text(document->root), "{a: 1}");
    ASSERT_EQ(document->files.size(), 1U);
    EXPECT_EQ(document->files[0].path, "typed");
    EXPECT_EQ(document->files[0].sha256, sha256("a: 1"));
}

TEST(ParseDocument, CannotInclude) {
    const auto document = parse_document("includes: [a.yaml]", "typed");
    ASSERT_FALSE(document);
    EXPECT_EQ(
        to_string(document.error()),
        "typed:1:11: includes: found includes in a text that is no file; only a file can include others\n");
}

}  // namespace
}  // namespace jemput
