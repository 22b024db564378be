using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>The named ENUMERATED types of TS 36.331 §6.3 whose identifiers are numbers.</summary>
internal static class Scales
{
    public static readonly Scale AccessStratumRelease = new("rel8 rel9 rel10 rel11 rel12 rel13 rel14 rel15 ... rel16 rel17");

    public static readonly Scale AllowedMeasBandwidth = new("mbw6 mbw15 mbw25 mbw50 mbw75 mbw100");

    public static readonly Scale Alpha = new("al0 al04 al05 al06 al07 al08 al09 al1", 0, 4, 5, 6, 7, 8, 9, 10);

    public static readonly Scale BandclassCdma2000 = new(
        "bc0 bc1 bc2 bc3 bc4 bc5 bc6 bc7 bc8 bc9 bc10 bc11 bc12 bc13 bc14 bc15 bc16 bc17 bc18-v9a0 bc19-v9a0 bc20-v9a0 bc21-v9a0 " +
        "spare10 spare9 spare8 spare7 spare6 spare5 spare4 spare3 spare2 spare1 ...");

    public static readonly Scale CqiReportModeAperiodic = new("rm12 rm20 rm22 rm30 rm31 rm32-v1250 rm10-v1310 rm11-v1310");

    public static readonly Scale CellReselectionSubPriority = new("oDot2 oDot4 oDot6 oDot8");

    public static readonly Scale CipheringAlgorithm = new("eea0 eea1 eea2 eea3-v1130 spare4 spare3 spare2 spare1 ...");

    public static readonly Scale FilterCoefficient = new("fc0 fc1 fc2 fc3 fc4 fc5 fc6 fc7 fc8 fc9 fc11 fc13 fc15 fc17 fc19 spare1 ...");

    public static readonly Scale LoggingDuration = new("min10 min20 min40 min60 min90 min120 spare2 spare1");

    public static readonly Scale LoggingInterval = new("ms1280 ms2560 ms5120 ms10240 ms20480 ms30720 ms40960 ms61440");

    public static readonly Scale MeasCycleSCell = new("sf160 sf256 sf320 sf512 sf640 sf1024 sf1280 spare1");

    public static readonly Scale PeriodicBsrTimer = new(
        "sf5 sf10 sf16 sf20 sf32 sf40 sf64 sf80 sf128 sf160 sf320 sf640 sf1280 sf2560 infinity spare1");

    public static readonly Scale PollByte = new(
        "kB25 kB50 kB75 kB100 kB125 kB250 kB375 kB500 kB750 kB1000 kB1250 kB1500 kB2000 kB3000 kBinfinity spare1");

    public static readonly Scale PollPdu = new("p4 p8 p16 p32 p64 p128 p256 pInfinity");

    public static readonly Scale PreambleTransMax = new("n3 n4 n5 n6 n7 n8 n10 n20 n50 n100 n200");

    public static readonly Scale QOffsetRange = new(
        "dB-24 dB-22 dB-20 dB-18 dB-16 dB-14 dB-12 dB-10 dB-8 dB-6 dB-5 dB-4 dB-3 dB-2 dB-1 dB0 dB1 dB2 dB3 dB4 dB5 dB6 dB8 dB10 " +
        "dB12 dB14 dB16 dB18 dB20 dB22 dB24");

    public static readonly Scale ReportInterval = new(
        "ms120 ms240 ms480 ms640 ms1024 ms2048 ms5120 ms10240 min1 min6 min12 min30 min60 spare3 spare2 spare1");

    public static readonly Scale RetxBsrTimer = new("sf320 sf640 sf1280 sf2560 sf5120 sf10240 spare2 spare1");

    public static readonly Scale SiPeriodicity = new("rf8 rf16 rf32 rf64 rf128 rf256 rf512");

    public static readonly Scale SnFieldLength = new("size5 size10");

    public static readonly Scale SrsAntennaPort = new("an1 an2 an4 spare1");

    public static readonly Scale TPollRetransmit = new(
        "ms5 ms10 ms15 ms20 ms25 ms30 ms35 ms40 ms45 ms50 ms55 ms60 ms65 ms70 ms75 ms80 ms85 ms90 ms95 ms100 ms105 ms110 ms115 " +
        "ms120 ms125 ms130 ms135 ms140 ms145 ms150 ms155 ms160 ms165 ms170 ms175 ms180 ms185 ms190 ms195 ms200 ms205 ms210 ms215 " +
        "ms220 ms225 ms230 ms235 ms240 ms245 ms250 ms300 ms350 ms400 ms450 ms500 ms800-v1310 ms1000-v1310 ms2000-v1310 " +
        "ms4000-v1310 spare5 spare4 spare3 spare2 spare1");

    public static readonly Scale TReordering = new(
        "ms0 ms5 ms10 ms15 ms20 ms25 ms30 ms35 ms40 ms45 ms50 ms55 ms60 ms65 ms70 ms75 ms80 ms85 ms90 ms95 ms100 ms110 ms120 " +
        "ms130 ms140 ms150 ms160 ms170 ms180 ms190 ms200 ms1600-v1310");

    public static readonly Scale TStatusProhibit = new(
        "ms0 ms5 ms10 ms15 ms20 ms25 ms30 ms35 ms40 ms45 ms50 ms55 ms60 ms65 ms70 ms75 ms80 ms85 ms90 ms95 ms100 ms105 ms110 " +
        "ms115 ms120 ms125 ms130 ms135 ms140 ms145 ms150 ms155 ms160 ms165 ms170 ms175 ms180 ms185 ms190 ms195 ms200 ms205 ms210 " +
        "ms215 ms220 ms225 ms230 ms235 ms240 ms245 ms250 ms300 ms350 ms400 ms450 ms500 ms800-v1310 ms1000-v1310 ms1200-v1310 " +
        "ms1600-v1310 ms2000-v1310 ms2400-v1310 spare2 spare1");

    public static readonly Scale TimeAlignmentTimer = new("sf500 sf750 sf1280 sf1920 sf2560 sf5120 sf10240 infinity");

    public static readonly Scale TimeToTrigger = new(
        "ms0 ms40 ms64 ms80 ms100 ms128 ms160 ms256 ms320 ms480 ms512 ms640 ms1024 ms1280 ms2560 ms5120");

    public static readonly Scale UlCyclicPrefixLength = new("len1 len2");
}
