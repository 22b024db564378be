#include "convolutional.h"

#include <cstring>

#include "bits.h"

namespace ltd {
namespace {

constexpr uint64_t kOnes = 0x0101010101010101;

// Up to 64 bits from their octets, the first on top.
uint64_t pack(const uint8_t* bits, int64_t count) {
    uint64_t word = 0;
    int64_t i = 0;
    // The product moves the lowest bit of octet m, counted from the bottom, to bit 56 + m; no two terms meet.
    for (; i + 8 <= count; i += 8) word |= ((load64(bits + i) & kOnes) * 0x0102040810204080) >> 56 << (56 - i);
    for (; i < count; i++) word |= static_cast<uint64_t>(bits[i] & 1) << (63 - i);
    return word;
}

void unpack(uint64_t word, uint8_t* bits, int64_t count) {
    int64_t i = 0;
    for (; i + 8 <= count; i += 8) {
        // Octet m keeps bit m of a copy of all eight; the sum carries it to the top of its octet.
        const uint64_t kept = (word >> (56 - i) & 0xFF) * kOnes & 0x8040201008040201;
        store64(bits + i, (kept + 0x7F * kOnes) >> 7 & kOnes);
    }
    for (; i < count; i++) bits[i] = static_cast<uint8_t>(word >> (63 - i) & 1);
}

int16_t sum(int left, int right) {
    const int value = left + right;
    return static_cast<int16_t>(value > 32767 ? 32767 : value < -32767 ? -32767 : value);
}

}  // namespace

void convolutional_encode(const uint8_t* bits, int64_t n, uint8_t* coded) {
    // The last bits of the block stand before its first.
    uint64_t before = pack(bits + n - kConvolutionalMemory, kConvolutionalMemory) >> (64 - kConvolutionalMemory);
    for (int64_t i = 0; i < n; i += 64) {
        const int64_t here = n - i < 64 ? n - i : 64;
        const uint64_t word = pack(bits + i, here);
        const auto delayed = [=](int by) { return word >> by | before << (64 - by); };
        const uint64_t common = word ^ delayed(2) ^ delayed(6);
        unpack(common ^ delayed(3) ^ delayed(5), coded + i, here);
        unpack(common ^ delayed(1) ^ delayed(3), coded + n + i, here);
        unpack(common ^ delayed(1) ^ delayed(4), coded + 2 * n + i, here);
        before = word;
    }
}

bool is_map_within(const int32_t* map, int64_t count, int64_t size) {
    uint32_t outside = 0;
    for (int64_t i = 0; i < count; i++) outside |= static_cast<uint32_t>(map[i] < 0) | static_cast<uint32_t>(map[i] >= size);
    return outside == 0;
}

void map_select(const uint8_t* streams, const int32_t* map, int64_t size, uint8_t* output, int64_t count) {
    const int64_t first = count < size ? count : size;
    for (int64_t i = 0; i < first; i++) output[i] = streams[map[i]];
    // Whole turns repeat what stands there.
    for (int64_t filled = first; filled < count;) {
        const int64_t here = count - filled < filled ? count - filled : filled;
        std::memcpy(output + filled, output, static_cast<size_t>(here));
        filled += here;
    }
}

void map_combine(const int16_t* received, int64_t count, const int32_t* map, int64_t size, int16_t* streams) {
    for (int64_t at = 0; at < count; at += size) {
        const int64_t here = count - at < size ? count - at : size;
        for (int64_t i = 0; i < here; i++) streams[map[i]] = sum(streams[map[i]], received[at + i]);
    }
}

}  // namespace ltd
