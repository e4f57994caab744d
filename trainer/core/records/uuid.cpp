#include "trainer/core/records/uuid.hpp"

#include <algorithm>

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid.hpp>
#include <boost/uuid/uuid_io.hpp>

namespace jemput::trainer {

std::string uuid_of(std::array<std::uint8_t, 16> bytes) {
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0fU) | 0x40U);  // version 4
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3fU) | 0x80U);  // variant of RFC 4122
    boost::uuids::uuid id{};
    std::copy(bytes.begin(), bytes.end(), id.begin());
    return boost::uuids::to_string(id);
}

std::string uuid_of_address(std::string_view address) {
    const boost::uuids::name_generator_sha1 of_addresses(boost::uuids::ns::url());
    return boost::uuids::to_string(of_addresses(address.data(), address.size()));
}

}  // namespace jemput::trainer
