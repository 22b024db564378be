// The circular buffer of TS 36.212 5.1.4.1.2 without its nulls: columns of the sub-block interleaver, one after another.
#ifndef LTEIMS_DSP_SUB_BLOCKS_H
#define LTEIMS_DSP_SUB_BLOCKS_H

#include <cstdint>

namespace ltd {

constexpr int kColumns = 32;

constexpr uint8_t kColumnOrder[kColumns] = {0, 16, 8, 24, 4, 20, 12, 28, 2, 18, 10, 26, 6, 22, 14, 30,
                                            1, 17, 9,  25, 5, 21, 13, 29, 3, 19, 11, 27, 7, 23, 15, 31};

// Where the columns of a block of k bits begin, as if their first rows had no nulls: row r of column c of the systematic stream is at
// systematic[c] + r, that of the parity streams at parity[c] + 2r and the place after.
struct SubBlocks {
    int rows, nulls;
    int systematic[kColumns], parity[kColumns];
};

static inline SubBlocks sub_blocks_of(int k) {
    const int length = k + 4;
    SubBlocks blocks;
    blocks.rows = (length + kColumns - 1) / kColumns;
    blocks.nulls = blocks.rows * kColumns - length;
    int systematic = 0, parity = length;
    for (const uint8_t c : kColumnOrder) {
        // Of the second parity stream, the column after counts.
        const int missing = c < blocks.nulls ? 1 : 0, missing_pair = missing + (c + 1 < blocks.nulls ? 1 : 0);
        blocks.systematic[c] = systematic - missing;
        blocks.parity[c] = parity - missing_pair;
        systematic += blocks.rows - missing;
        parity += 2 * blocks.rows - missing_pair;
    }
    return blocks;
}

}  // namespace ltd

#endif
