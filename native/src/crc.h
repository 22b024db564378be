// CRCs of TS 36.212 5.1.1 over packed octets, first bit on top.
#ifndef LTEIMS_DSP_CRC_H
#define LTEIMS_DSP_CRC_H

#include <cstdint>

namespace ltd {

enum CrcPolynomial : int { kCrc24A, kCrc24B, kCrc16, kCrc8, kCrcCount };

// Polynomials at the top of 32 bits without their highest term, so that all lengths share the arithmetic.
constexpr uint32_t kCrcPolynomials[kCrcCount] = {0x864CFB00, 0x80006300, 0x10210000, 0x9B000000};

struct CrcTables {
    uint32_t octet[kCrcCount][256];
    // x^128 and x^192, by which a carry-less multiplier folds 128 bits onto the next.
    uint64_t fold128[kCrcCount], fold192[kCrcCount];
};

const CrcTables& crc_tables();

// The state after further octets, at the top of 32 bits.
uint32_t crc_scalar(int polynomial, uint32_t state, const uint8_t* octets, int64_t count);
uint32_t crc_clmul(int polynomial, uint32_t state, const uint8_t* octets, int64_t count);

}  // namespace ltd

#endif
