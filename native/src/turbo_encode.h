// Turbo encoder of TS 36.212 5.1.3.2 and the sub-block interleaver of 5.1.4.1.1, on packed bits. Rows are those of the decoder: both
// constituent encoders run over all windows at once, from state zero; what the true first states add is periodic.
#ifndef LTEIMS_DSP_TURBO_ENCODE_H
#define LTEIMS_DSP_TURBO_ENCODE_H

#include "bits.h"
#include "sub_blocks.h"
#include "turbo.h"

namespace ltd {

// Streams have a word of zeros before them, for the nulls, and room behind.
constexpr int kStreamLead = 4;
constexpr int kStreamOctets = 800;

struct EncodeJob {
    const uint8_t* octets;
    int32_t k;
    TurboPlan plan;
    uint8_t* circular;
};

void turbo_encode_scalar(const EncodeJob& job);
void turbo_encode_avx2(const EncodeJob& job);
void turbo_encode_avx512(const EncodeJob& job);

// The encoders' registers at the end of every window, and what they must have been at its begin.
struct EncoderStates {
    uint64_t newest = 0, middle = 0, oldest = 0;
};

// Turns rows of parities from state zero into the true ones, and appends the tail of 5.1.3.2.2 to the three streams.
void turbo_finish(uint64_t* parities, const EncoderStates& ends, int rows, int windows, uint8_t* tail);

// 32 bits from a bit position on.
static inline uint32_t bits_at(const uint8_t* octets, int bit) { return static_cast<uint32_t>(load64(octets + (bit >> 3)) << (bit & 7) >> 32); }

template <typename Ops>
void turbo_streams(const EncodeJob& job, uint8_t* streams) {
    const int windows = turbo_windows(job.k), rows = job.k / windows;
    uint8_t *d0 = streams + kStreamLead, *d1 = d0 + kStreamOctets, *d2 = d1 + kStreamOctets;
    std::memcpy(d0, job.octets, job.k / 8);

    uint32_t natural[kMaxRows + 32];
    for (int i = 0; i < rows; i += 32) {
        uint32_t block[32];
        for (int w = 0; w < 32; w++) block[w] = w < windows ? bits_at(d0, w * rows + i) : 0;
        Ops::transpose(block);
        for (int j = 0; j < 32; j++) natural[i + j] = block[31 - j];
    }
    uint64_t parities[kMaxRows + 32];
    EncoderStates s;
    for (int i = 0; i < rows; i++) {
        const uint64_t input = natural[i] | static_cast<uint64_t>(Ops::permute(natural[job.plan.row[i]], job.plan.forward + i * kLanes)) << 32;
        const uint64_t fed = input ^ s.middle ^ s.oldest;
        parities[i] = fed ^ s.newest ^ s.oldest;
        s = {fed, s.newest, s.middle};
    }
    uint8_t tail[3];
    turbo_finish(parities, s, rows, windows, tail);

    for (int i = 0; i < rows; i += 32) {
        const int count = rows - i < 32 ? rows - i : 32;
        uint32_t first[32] = {}, second[32] = {};
        for (int j = 0; j < count; j++) {
            first[31 - j] = static_cast<uint32_t>(parities[i + j]);
            second[31 - j] = static_cast<uint32_t>(parities[i + j] >> 32);
        }
        Ops::transpose(first);
        Ops::transpose(second);
        for (int w = 0; w < windows; w++) {
            or_bits(d1, kStreamOctets - kStreamLead, w * rows + i, first[w]);
            or_bits(d2, kStreamOctets - kStreamLead, w * rows + i, second[w]);
        }
    }
    d0[job.k / 8] = tail[0];
    d1[job.k / 8] = tail[1];
    d2[job.k / 8] = tail[2];
}

// Appends whole words to a stream of bits.
class BitWriter {
public:
    explicit BitWriter(uint8_t* octets) : octets_(octets) {}

    // The first count bits of value, 1 to 64.
    void write(uint64_t value, int count) {
        value = value >> (64 - count) << (64 - count);
        word_ |= value >> used_;
        if (used_ + count < 64) {
            used_ += count;
            return;
        }
        store64(octets_, word_);
        octets_ += 8;
        word_ = used_ == 0 ? 0 : value << (64 - used_);
        used_ += count - 64;
    }
    void finish() { store64(octets_, word_); }

private:
    uint8_t* octets_;
    uint64_t word_ = 0;
    int used_ = 0;
};

template <typename Ops>
void turbo_columns(const uint8_t* stream, int rows, int first_bit, uint32_t (*columns)[kMaxRows / 32 + 2]) {
    for (int r = 0, chunk = 0; r < rows; r += 32, chunk++) {
        uint32_t block[32];
        for (int j = 0; j < 32; j++) block[31 - j] = r + j < rows ? bits_at(stream, first_bit + 32 * (r + j)) : 0;
        Ops::transpose(block);
        // The first bit of a word is column 0.
        for (int c = 0; c < 32; c++) columns[c][chunk] = block[31 - c];
    }
}

template <typename Ops>
void turbo_encode(const EncodeJob& job) {
    uint8_t streams[3 * kStreamOctets + 16] = {};
    turbo_streams<Ops>(job, streams);
    const SubBlocks blocks = sub_blocks_of(job.k);
    const int lead = 8 * kStreamLead - blocks.nulls;
    uint32_t columns[3][kColumns][kMaxRows / 32 + 2];
    turbo_columns<Ops>(streams, blocks.rows, lead, columns[0]);
    turbo_columns<Ops>(streams + kStreamOctets, blocks.rows, lead, columns[1]);
    turbo_columns<Ops>(streams + 2 * kStreamOctets, blocks.rows, lead + 1, columns[2]);

    BitWriter writer(job.circular);
    for (const uint8_t c : kColumnOrder) {
        int skip = c < blocks.nulls ? 1 : 0;
        for (int r = 0; r < blocks.rows; r += 32, skip = 0) {
            const int count = blocks.rows - r < 32 ? blocks.rows - r : 32;
            if (count > skip) writer.write(static_cast<uint64_t>(columns[0][c][r / 32]) << (32 + skip), count - skip);
        }
    }
    for (const uint8_t c : kColumnOrder) {
        int skip = (c < blocks.nulls ? 1 : 0) + (c + 1 < blocks.nulls ? 1 : 0);
        for (int r = 0; r < blocks.rows; r += 32, skip = 0) {
            const int count = 2 * (blocks.rows - r < 32 ? blocks.rows - r : 32);
            if (count > skip) writer.write(Ops::interleave(columns[1][c][r / 32], columns[2][c][r / 32]) << skip, count - skip);
        }
    }
    writer.finish();
}

}  // namespace ltd

#endif
