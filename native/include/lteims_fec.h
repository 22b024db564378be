/* Kernels of channel coding, TS 36.212 5.1. Conventions are those of lteims_dsp.h, of which this is a part. Bits that are packed stand
 * in octets, the first on top. */
#ifndef LTEIMS_FEC_H
#define LTEIMS_FEC_H

/* Checks of 5.1.1. */
enum ltd_crc_kind {
    LTD_CRC24A = 0,
    LTD_CRC24B = 1,
    LTD_CRC16 = 2,
    LTD_CRC8 = 3,
};

/* Continues a CRC over count packed octets. state is 0 at first, and stands at the top of 32 bits whatever the length of the check. */
LTD_API int32_t ltd_crc(int32_t kind, const uint8_t* octets, int64_t count, uint32_t* state);

/* Windows into which the turbo decoder cuts a block of k bits. */
LTD_API int32_t ltd_turbo_windows(int32_t k);

/* Octets of the plan that ltd_turbo_decode needs for blocks of k bits. */
LTD_API int64_t ltd_turbo_plan_size(int32_t k);

/* Makes that plan from the interleaver: its output i is input order[i]. The permutation must be one of table 5.1.3-3. */
LTD_API int32_t ltd_turbo_plan(int32_t k, const int16_t* order, uint8_t* plan, int64_t plan_size);

/* 16-bit words of work space that ltd_turbo_decode needs. */
LTD_API int64_t ltd_turbo_work_size(void);

/* Decodes a block of the turbo code of 5.1.3.2 and looks after every half iteration whether it is right.
 * streams: 3(k + 4) soft bits, the streams d0, d1, d2 one after another; positive means 0; beyond +-511 they are clipped.
 * crc: LTD_CRC24A or LTD_CRC24B at the end of the block, or -1 to run all iterations.
 * octets: receives k packed bits. work: ltd_turbo_work_size() words.
 * Returns the iterations begun, or a negative error. */
LTD_API int32_t ltd_turbo_decode(const int16_t* streams, int32_t k, const uint8_t* plan, int32_t max_iterations, int32_t crc, uint8_t* octets,
                                 int16_t* work, int64_t work_size);

/* 16-bit words that a circular buffer of soft bits takes: 3(k + 4), and room behind them. */
LTD_API int64_t ltd_soft_buffer_size(int32_t k);

/* Adds count received soft bits to a circular buffer without nulls (5.1.4.1.2), from place start on, around its size bits. */
LTD_API int32_t ltd_soft_combine(const int16_t* received, int64_t count, int16_t* circular, int64_t size, int64_t start);

/* ltd_turbo_decode from a circular buffer of ltd_soft_buffer_size(k) words. */
LTD_API int32_t ltd_turbo_decode_circular(const int16_t* circular, int32_t k, const uint8_t* plan, int32_t max_iterations, int32_t crc,
                                          uint8_t* octets, int16_t* work, int64_t work_size);

/* Octets that a circular buffer of packed bits takes. */
LTD_API int64_t ltd_bit_buffer_size(int32_t k);

/* Encodes k packed bits by the turbo code into the circular buffer of 5.1.4.1.2 without its nulls: 3(k + 4) packed bits, of
 * ltd_bit_buffer_size(k) octets. plan is that of the decoder. */
LTD_API int32_t ltd_turbo_encode(const uint8_t* octets, int32_t k, const uint8_t* plan, uint8_t* circular, int64_t circular_size);

/* Copies count bits from place start on, around the first size bits of a circular buffer, to place at of output, which holds zeros from
 * there on. Both buffers have 8 octets more than their bits. */
LTD_API int32_t ltd_bits_select(const uint8_t* circular, int64_t size, int64_t start, uint8_t* output, int64_t at, int64_t count);

/* The sequence of TS 36.211 7.2 from place offset on, as packed bits; with adds, added to what is there. */
LTD_API int32_t ltd_gold_pack(uint32_t c_init, int64_t offset, uint8_t* octets, int64_t bits, int32_t adds);

/* The same in octets of 0 or 1. */
LTD_API int32_t ltd_gold_spread(uint32_t c_init, int64_t offset, uint8_t* bits, int64_t count, int32_t adds);

/* Turns the sign of soft bits where the sequence is one. */
LTD_API int32_t ltd_gold_turn(uint32_t c_init, int64_t offset, int16_t* soft, int64_t count);

/* Packed bits to octets of 0 or 1. */
LTD_API int32_t ltd_bits_unpack(const uint8_t* octets, uint8_t* bits, int64_t count);

/* Decodes n bits, 6 to 512, of the tail-biting convolutional code of 5.1.3.1.
 * soft: 3n soft bits, the streams one after another; positive means 0. bits: receives n octets of 0 or 1. */
LTD_API int32_t ltd_viterbi_decode(const int16_t* soft, int32_t n, uint8_t* bits);

/* Encodes n bits, at least 6, by the tail-biting convolutional code of 5.1.3.1.
 * bits: n octets, of which the lowest bits count. coded: receives 3n octets of 0 or 1, the streams one after another. */
LTD_API int32_t ltd_convolutional_encode(const uint8_t* bits, int32_t n, uint8_t* coded);

/* Reads count bits from a circular buffer without nulls (5.1.4.2.2), from its first on: place i of it is streams[map[i % size]].
 * streams and map hold size elements; a map that points outside is refused, and nothing is written. */
LTD_API int32_t ltd_map_select(const uint8_t* streams, const int32_t* map, int64_t size, uint8_t* output, int64_t count);

/* The inverse: adds count received soft bits to streams, saturating at +-32767. */
LTD_API int32_t ltd_map_combine(const int16_t* received, int64_t count, const int32_t* map, int64_t size, int16_t* streams);

#endif
