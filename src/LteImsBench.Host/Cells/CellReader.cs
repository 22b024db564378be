using LteImsBench.Core.Evidence;
using LteImsBench.Dsp;
using LteImsBench.Messages.Rrc;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;
using LteImsBench.Radio.Files;

namespace LteImsBench.Host.Cells;

/// <summary>Reads a recording subframe by subframe as one cell whose MIB is known.</summary>
internal sealed class CellReader(IqRecording recording, bool keepsPicture)
{
    private const double SearchRate = 1.92e6;
    private const int SubframesPerFrame = 10;
    private const int WarmUp = 20;
    private const int ProgressEvery = 50;

    // A MIB that explains little of what was received was added up from much noise; then reference signals have to be there as well.
    private const float CertainAgreement = 0.6f;
    private const double LeastSinr = 0.12;

    // The code word nearest to pure noise explains some 0.21 to 0.25 of it: the best of 2^40 in 1920 bits. A PBCH that can be decoded explains 0.31.
    private const float ChanceAgreement = 0.28f;
    private const int LargestFft = 2048;
    private const int FftGrain = 128;

    /// <summary>Told how far it is, 0 to 1.</summary>
    public Action<double>? OnProgress { get; init; }

    /// <summary>What the cell says; null when it is none.</summary>
    public ScannedCell? Run(SearchedCell found, FoundMib first)
    {
        ReceivedMib mib = first.Mib;

        // A recording narrower than the cell shows its middle only; that has the MIB, and no more can be read.
        bool isCut = recording.SampleRate < mib.Cell.Subcarriers * 15000.0;
        CellShape cell = isCut ? mib.Cell with { PrbCount = 6 } : mib.Cell;
        var numbers = new OfdmNumbers(FftSize(cell), found.Prefix);
        var timing = new CellTiming(first.FrameStart / SearchRate, found.OffsetHz, found.FrameDrift / (SubframesPerFrame * 1920));
        timing = Settle(cell, numbers, timing);
        var track = new CellTrack(recording.Samples, recording.SampleRate, numbers, timing);
        var receiver = new DownlinkReceiver(cell, numbers);
        var log = new MessageLog();
        PictureKeeper? picture = keepsPicture ? new(cell, numbers.FftSize, mib.Sfn) : null;
        int[] cfis = new int[4];
        double power = 0, noise = 0;
        int count = 0;
        for (; track.TryNext(out ReadOnlySpan<Cf32> subframe); count++)
        {
            int sfn = (mib.Sfn + count / SubframesPerFrame) % 1024, number = count % SubframesPerFrame;
            IReadOnlyList<ReceivedBlock> blocks = receiver.Run(subframe, sfn, number);
            track.Correct(receiver.Channel);
            (power, noise) = (power + receiver.Channel.ReferencePower, noise + receiver.Channel.Noise);
            if (count % ProgressEvery == 0) OnProgress?.Invoke(track.Part);
            picture?.Add(receiver, count, blocks.Count > 0 && !isCut);
            if (isCut) continue;
            cfis[receiver.Cfi]++;
            foreach (ReceivedBlock block in blocks) Add(block, log, receiver);
        }

        if (count == 0) return null;
        bool isByChance = mib.Agreement < ChanceAgreement || (mib.Agreement < CertainAgreement && power < LeastSinr * noise);
        if (isByChance && log.Messages.Count == 0) return null;

        // The transform is unitary: an element has as much more power as there are samples in a symbol.
        float rsrp = 10 * MathF.Log10((float)(power / count / numbers.FftSize)), sinr = 10 * MathF.Log10((float)(power / Math.Max(noise, 1e-20)));
        return new(mib.Cell, mib.Sfn, track.OffsetHz, rsrp, sinr, mib.Octets, log.Messages)
        {
            IsCut = isCut,
            CfiCounts = isCut ? [] : cfis,
            ClockPpm = track.Timing.ClockError * 1e6,
            FrameStartSeconds = timing.StartSeconds,
            Picture = picture?.Finish(first.Symbols),
        };
    }

    private static void Add(ReceivedBlock block, MessageLog log, DownlinkReceiver receiver)
    {
        ScannedMessage message = log.Add(block);
        if (message.Message is not SystemInformationBlockType1 sib1 || message.Times.Count > 1) return;
        var schedule = new SystemInformationSchedule(sib1.SiWindowLength, [.. sib1.SchedulingInfoList.Select(info => info.SiPeriodicity)]);
        foreach (ReceivedBlock earlier in receiver.Learn(schedule)) log.Add(earlier);
    }

    // A rate that is a whole number of subcarriers needs no resampling, unless the cell is much narrower.
    private int FftSize(CellShape cell)
    {
        int usual = OfdmNumbers.FftSizeOf(cell.PrbCount);
        double bins = recording.SampleRate / 15000;
        bool isWhole = bins % FftGrain == 0 && bins > cell.Subcarriers && bins <= LargestFft;
        return isWhole && bins <= 2 * usual ? (int)bins : usual;
    }

    // Carrier and clock of the search are improved by a first run over some subframes. The carrier is left alone meanwhile.
    private CellTiming Settle(CellShape cell, OfdmNumbers numbers, CellTiming timing)
    {
        var track = new CellTrack(recording.Samples, recording.SampleRate, numbers, timing);
        var receiver = new DownlinkReceiver(cell, numbers);
        var carrier = new CarrierMeter(cell, numbers);
        int count = 0;
        for (; count < WarmUp && track.TryNext(out ReadOnlySpan<Cf32> subframe); count++)
        {
            receiver.Measure(subframe, count % SubframesPerFrame);
            carrier.Add(receiver.Channel);
            track.CorrectTime(receiver.Channel);
        }

        if (count == 0) return timing;
        CellTiming after = track.Timing;
        return after with { StartSeconds = after.StartSeconds - count * 1e-3 * (1 + after.ClockError), OffsetHz = timing.OffsetHz + carrier.OffsetHz };
    }
}
