// Compiled once an instruction set, whose width the compiler gives to these loops.
#ifndef LTEIMS_DSP_GOLD_IMPL_H
#define LTEIMS_DSP_GOLD_IMPL_H

#include <cstring>

#include "bits.h"
#include "gold.h"

namespace ltd {
namespace {

// Calls use(words, count) for all words of a sequence.
template <typename F>
void gold_each(uint32_t c_init, int64_t offset, GoldOrder order, int64_t count, F use) {
    GoldWords words;
    gold_start(c_init, offset, order, words);
    for (int64_t done = 0; done < count;) {
        const int here = static_cast<int>(count - done < kGoldChunk ? count - done : kGoldChunk);
        uint32_t *a = words.first, *b = words.second;
        for (int i = 0; i < here; i += 16) {
            for (int j = i; j < i + 16; j++) a[j + kGoldSpan] = a[j + 3] ^ a[j];
            for (int j = i; j < i + 16; j++) b[j + kGoldSpan] = b[j + 3] ^ b[j + 2] ^ b[j + 1] ^ b[j];
        }
        uint32_t sum[kGoldChunk];
        for (int i = 0; i < here; i++) sum[i] = a[i] ^ b[i];
        use(sum, done, here);
        done += here;
        std::memmove(a, a + kGoldChunk, kGoldSpan * sizeof *a);
        std::memmove(b, b + kGoldChunk, kGoldSpan * sizeof *b);
    }
}

void gold_pack(uint32_t c_init, int64_t offset, uint8_t* octets, int64_t bits, bool adds) {
    const int64_t size = (bits + 7) / 8;
    gold_each(c_init, offset, GoldOrder::kFirstOnTop, (bits + 31) / 32, [&](uint32_t* words, int64_t at, int count) {
        // Bits behind the end stay as they are, or zero.
        if ((at + count) * 32 > bits && bits % 32 != 0) words[count - 1] &= static_cast<uint32_t>(swap64(~0ull << (64 - bits % 32)));
        const int64_t room = size - 4 * at, length = room < 4 * count ? room : 4 * count;
        uint8_t* to = octets + 4 * at;
        const uint8_t* from = reinterpret_cast<const uint8_t*>(words);
        if (adds) {
            for (int64_t i = 0; i < length; i++) to[i] = static_cast<uint8_t>(to[i] ^ from[i]);
        } else {
            std::memcpy(to, from, length);
        }
    });
}

template <typename Ops>
void gold_spread(uint32_t c_init, int64_t offset, uint8_t* bits, int64_t count, bool adds) {
    gold_each(c_init, offset, GoldOrder::kFirstBelow, (count + 31) / 32, [&](const uint32_t* words, int64_t at, int here) {
        for (int i = 0; i < here; i++) {
            uint8_t* to = bits + 32 * (at + i);
            const int64_t room = count - 32 * (at + i);
            if (room >= 32) {
                Ops::spread(words[i], to, adds);
                continue;
            }
            for (int j = 0; j < room; j++) to[j] = static_cast<uint8_t>((adds ? to[j] : 0) ^ (words[i] >> j & 1));
        }
    });
}

template <typename Ops>
void gold_turn(uint32_t c_init, int64_t offset, int16_t* soft, int64_t count) {
    gold_each(c_init, offset, GoldOrder::kFirstBelow, (count + 31) / 32, [&](const uint32_t* words, int64_t at, int here) {
        for (int i = 0; i < here; i++) {
            int16_t* to = soft + 32 * (at + i);
            const int64_t room = count - 32 * (at + i);
            if (room >= 32) {
                Ops::turn(words[i], to);
                continue;
            }
            for (int j = 0; j < room; j++) {
                if ((words[i] >> j & 1) != 0) to[j] = static_cast<int16_t>(to[j] == -32768 ? 32767 : -to[j]);
            }
        }
    });
}

template <typename Ops>
void gold_unpack(const uint8_t* octets, uint8_t* bits, int64_t count) {
    int64_t i = 0;
    for (; i + 32 <= count; i += 32) {
        uint32_t word;
        std::memcpy(&word, octets + i / 8, sizeof word);
        word = (word & 0x55555555) << 1 | (word >> 1 & 0x55555555);
        word = (word & 0x33333333) << 2 | (word >> 2 & 0x33333333);
        word = (word & 0x0F0F0F0F) << 4 | (word >> 4 & 0x0F0F0F0F);
        Ops::spread(word, bits + i, false);
    }
    for (; i < count; i++) bits[i] = static_cast<uint8_t>(octets[i >> 3] >> (7 - (i & 7)) & 1);
}

}  // namespace
}  // namespace ltd

#endif
