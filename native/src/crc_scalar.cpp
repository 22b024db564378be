#include "crc.h"

namespace ltd {
namespace {

// x^power modulo the polynomial.
uint32_t power_of_x(uint32_t polynomial, int power) {
    uint32_t value = 1;
    for (int i = 0; i < power; i++) value = value << 1 ^ ((value >> 31) != 0 ? polynomial : 0);
    return value;
}

CrcTables build() {
    CrcTables tables{};
    for (int kind = 0; kind < kCrcCount; kind++) {
        const uint32_t polynomial = kCrcPolynomials[kind];
        for (uint32_t i = 0; i < 256; i++) {
            uint32_t state = i << 24;
            for (int bit = 0; bit < 8; bit++) state = state << 1 ^ ((state >> 31) != 0 ? polynomial : 0);
            tables.octet[kind][i] = state;
        }
        tables.fold128[kind] = power_of_x(polynomial, 128);
        tables.fold192[kind] = power_of_x(polynomial, 192);
    }
    return tables;
}

}  // namespace

const CrcTables& crc_tables() {
    static const CrcTables tables = build();
    return tables;
}

uint32_t crc_scalar(int polynomial, uint32_t state, const uint8_t* octets, int64_t count) {
    const uint32_t* table = crc_tables().octet[polynomial];
    for (int64_t i = 0; i < count; i++) state = state << 8 ^ table[state >> 24 ^ octets[i]];
    return state;
}

}  // namespace ltd
