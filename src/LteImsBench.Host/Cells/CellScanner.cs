using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Dsp;
using LteImsBench.Messages.Rrc;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;
using LteImsBench.Radio.Files;
using LteImsBench.Radio.Resampling;

namespace LteImsBench.Host.Cells;

/// <summary>Finds the cells of a recording and reads what they broadcast.</summary>
public sealed class CellScanner
{
    private const double SearchRate = 1.92e6;
    private const int Subframe = 1920;
    private const int SubframesPerFrame = 10;

    // Loop gains of the timing and frequency tracking, once a subframe.
    private const double TimingGain = 0.1;
    private const double FrequencyGain = 0.05;

    /// <summary>Widest carrier offset searched, in Hz.</summary>
    public double MaxOffsetHz { get; init; } = 100_000;

    /// <summary>Told what is being done and how far it is, 0 to 1.</summary>
    public Action<string, double>? OnProgress { get; init; }

    /// <summary>The cells from the strongest down; empty when there is none.</summary>
    public IReadOnlyList<ScannedCell> Run(IqRecording recording)
    {
        OnProgress?.Invoke("resampling", 0);
        Cf32[] narrow = Resampler.Run(recording.Samples, recording.SampleRate, SearchRate);
        OnProgress?.Invoke("searching", 0.1);
        IReadOnlyList<SearchedCell> found = new CellSearcher { MaxOffsetHz = MaxOffsetHz }.Run(narrow);
        List<ScannedCell> cells = [];
        for (int i = 0; i < found.Count; i++)
        {
            OnProgress?.Invoke($"reading PCI {found[i].Pci}", 0.3 + 0.7 * i / found.Count);
            if (Read(recording, narrow, found[i]) is { } cell) cells.Add(cell);
        }

        return cells;
    }

    private static ScannedCell? Read(IqRecording recording, Cf32[] narrow, SearchedCell found)
    {
        if (DecodeMib(narrow, found) is not { } decoded)
        {
            return found.IsCertain
                ? new(new(found.Pci, 6, 1, found.Prefix, 6, false), 0, found.OffsetHz, float.NaN, float.NaN, [], []) : null;
        }

        var (mib, frameStart) = decoded;
        int fft = OfdmNumbers.FftSizeOf(mib.Cell.PrbCount);
        var numbers = new OfdmNumbers(fft, found.Prefix);

        // A recording narrower than the cell shows its middle only; that has the MIB, and no more can be read.
        bool isWideEnough = recording.SampleRate >= mib.Cell.Subcarriers * 15000.0;
        Cf32[] samples = isWideEnough ? Resampler.Run(recording.Samples, recording.SampleRate, numbers.SampleRate) : narrow;
        CellShape cell = isWideEnough ? mib.Cell : mib.Cell with { PrbCount = 6 };
        if (!isWideEnough) numbers = new(128, found.Prefix);
        var receiver = new DownlinkReceiver(cell, numbers);
        var track = new Track(samples, numbers, frameStart * (numbers.SampleRate / SearchRate), found.OffsetHz);

        List<ScannedMessage> messages = [];
        HashSet<OctetString> seen = [];
        int[] cfis = new int[4];
        double power = 0, sinr = 0;
        int subframes = 0;
        for (int count = 0; track.TryNext(out Cf32[] subframe); count++)
        {
            int sfn = (mib.Sfn + count / SubframesPerFrame) % 1024;
            IReadOnlyList<ReceivedBlock> blocks = receiver.Run(subframe, sfn, count % SubframesPerFrame);
            track.Correct(receiver.Channel.DelaySamples(numbers.FftSize) * TimingGain, receiver.Channel.OffsetHz * FrequencyGain);
            (power, sinr, subframes) = (power + receiver.Channel.ReferencePower, sinr + receiver.Channel.SinrDb, subframes + 1);
            cfis[receiver.Cfi]++;
            if (!isWideEnough) continue;
            foreach (ReceivedBlock block in blocks)
            {
                if (seen.Add(new OctetString(block.Octets))) messages.Add(ToMessage(block));
            }
        }

        return subframes == 0 ? null : new(
            mib.Cell, mib.Sfn, track.OffsetHz, 10 * MathF.Log10((float)(power / subframes)), (float)(sinr / subframes), mib.Octets, messages)
        { CfiCounts = cfis };
    }

    // Tries frame after frame, up to four together, until one MIB is right.
    private static (ReceivedMib Mib, int FrameStart)? DecodeMib(Cf32[] narrow, SearchedCell found)
    {
        int frame = Subframe * SubframesPerFrame;
        int start = found.FrameStart < 0 ? found.FrameStart + frame : found.FrameStart;
        List<Cf32[]> starts = [];
        for (int at = start; at + Subframe <= narrow.Length; at += frame) starts.Add(Turned(narrow.AsSpan(at, Subframe), at, found.OffsetHz));
        var receiver = new MibReceiver(found.Pci, found.Prefix);
        foreach (int together in (ReadOnlySpan<int>)[1, 2, 4])
        {
            for (int i = 0; i + together <= starts.Count && i < 16; i++)
            {
                if (receiver.Decode(starts.GetRange(i, together)) is { } mib)
                    return (mib with { Sfn = (mib.Sfn - i + 1024) % 1024 }, start);
            }
        }

        return null;
    }

    private static Cf32[] Turned(ReadOnlySpan<Cf32> samples, long at, double offsetHz)
    {
        var turned = new Cf32[samples.Length];
        for (int n = 0; n < turned.Length; n++) turned[n] = samples[n] * Cf32.Phasor((float)(-2 * Math.PI * (offsetHz * (at + n) / SearchRate % 1)));
        return turned;
    }

    private static ScannedMessage ToMessage(ReceivedBlock block)
    {
        RrcChannel? channel = block.Kind switch
        {
            RntiKind.SystemInformation => RrcChannel.BcchDlSch,
            RntiKind.Paging => RrcChannel.Pcch,
            _ => null,
        };
        if (channel is not { } known) return new(block.Sfn, block.Subframe, block.Kind, block.Format, block.Octets, "RandomAccessResponse", null);
        DecodeResult<RrcMessage> decoded = RrcCodec.Decode(known, block.Octets);
        string name = decoded.IsOk ? RrcCodec.NameOf(decoded.Value) : "refused: " + decoded.Fault;
        return new(block.Sfn, block.Subframe, block.Kind, block.Format, block.Octets, name, decoded.Value);
    }

    /// <summary>Walks a recording subframe by subframe, following the cell's clock and carrier.</summary>
    private sealed class Track(Cf32[] samples, OfdmNumbers numbers, double start, double offsetHz)
    {
        private double _at = start;
        private double _phase;

        public double OffsetHz { get; private set; } = offsetHz;

        public bool TryNext(out Cf32[] subframe)
        {
            subframe = [];
            int from = (int)Math.Round(_at);
            if (from < 0 || from + numbers.SamplesPerSubframe > samples.Length) return false;
            subframe = new Cf32[numbers.SamplesPerSubframe];
            double step = OffsetHz / numbers.SampleRate;
            for (int n = 0; n < subframe.Length; n++) subframe[n] = samples[from + n] * Cf32.Phasor((float)(-2 * Math.PI * (_phase + step * n)));
            _phase = (_phase + step * subframe.Length) % 1;
            _at += subframe.Length;
            return true;
        }

        public void Correct(double delaySamples, double offsetHz)
        {
            _at += delaySamples;
            OffsetHz += offsetHz;
        }
    }
}
