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

#endif
