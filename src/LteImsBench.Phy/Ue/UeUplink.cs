using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Channels;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Ue;

/// <summary>The uplink of a UE: renders each subframe when its first sample is due, by the timing advance before the downlink's.</summary>
internal sealed class UeUplink
{
    // TS 36.213 §4.2.3: steps of 16 Ts, of which 2048 transform points make one sample each.
    private const int AdvanceUnit = 16;
    private const int LargestTransform = 2048;
    private const int NoChange = 31;

    // With the largest timing advance a subframe begins during the last but one before it.
    private const int MostAhead = 3;

    private readonly UePhySettings _settings;
    private readonly UplinkPower _power;
    private readonly UplinkStream _stream;
    private readonly int _subframe;
    private readonly Cf32[] _preambleSamples;
    private UplinkTransmitter? _transmitter;
    private UeCommonConfig? _built;
    private (int Preamble, Tti Tti, float PowerDbm)? _preamble;
    private Tti _next;
    private int _advance;

    public UeUplink(UePhySettings settings)
    {
        _settings = settings;
        _subframe = settings.FftSize * 15;
        _power = new(settings);
        _stream = new(8 * _subframe);
        _preambleSamples = new Cf32[_subframe];
        Planner = new(_power);
    }

    public UplinkPlanner Planner { get; }

    /// <summary>N_TA in samples.</summary>
    public int AdvanceSamples => _advance * AdvanceUnit * _settings.FftSize / LargestTransform;

    /// <summary>Forgets what was to be sent, and the cell.</summary>
    public void Clear()
    {
        Planner.Clear();
        Planner.IsConfigured = false;
        _power.Reset();
        (_transmitter, _built, _preamble, _advance) = (null, null, null, 0);
    }

    public void Configure(in UeCommonConfig config, UeCell? cell)
    {
        Planner.Common = config;
        _power.Common = config.Power;
        if (cell is null || _built == config) return;

        // An uplink of another width than the downlink is not implemented; nothing is sent in it.
        Planner.IsConfigured = config.UplinkPrbCount == cell.Shape.PrbCount && UplinkLimits.IsValid(config.Pucch);
        if (!Planner.IsConfigured)
        {
            _transmitter = null;
            return;
        }

        _built = config;
        var shape = new UplinkCell(cell.Shape.Pci, config.UplinkPrbCount, cell.Shape.Prefix, config.Pusch, config.Pucch);
        var prach = new PrachSettings(
            config.PrachConfigIndex, config.PrachRootSequence, config.ZeroCorrelationZone, config.PrachHighSpeed, config.PrachFrequencyOffset, config.UplinkPrbCount);
        _transmitter = new(shape, prach, cell.Numbers);
    }

    /// <summary>On a new cell, what SIB2 said before holds until it is read again.</summary>
    public void Reuse(UeCell cell)
    {
        if (Planner.Common.UplinkPrbCount > 0) Configure(Planner.Common, cell);
    }

    public void Configure(in UeDedicatedConfig config)
    {
        Planner.Dedicated = config;
        _power.Dedicated = config;
    }

    public Tti SetPreamble(int preamble, float targetPowerDbm, Tti earliest)
    {
        Tti occasion = PrachOccasion.Next(Planner.Common.PrachConfigIndex, earliest > _next ? earliest : _next);
        _preamble = (preamble, occasion, _power.Prach(targetPowerDbm));
        return occasion;
    }

    public void SetTimingAdvance(int value, bool isAbsolute) => _advance = isAbsolute ? value : Math.Max(0, _advance + value - NoChange);

    public void OnPucchCommand(byte tpc) => _power.OnPucchCommand(tpc);

    /// <summary>Takes what the downlink shows once a frame.</summary>
    public void Measure(float rsrpDbm, byte cqi)
    {
        _power.PathlossDb = Planner.Common.ReferenceSignalPower - rsrpDbm;
        Planner.Cqi = cqi;
    }

    /// <summary>Feedback for a PDSCH: its resource follows from the first CCE of the PDCCH (TS 36.213 §10.1).</summary>
    public void SetFeedback(Tti tti, in DownlinkAssignment assignment, bool isAck) =>
        Planner.SetFeedback(tti, assignment.Rnti, assignment.CceIndex + Planner.Common.Pucch.AckOffset, isAck);

    /// <summary>Renders the subframes that begin before sample <paramref name="end"/> of the stream.</summary>
    /// <param name="end">First sample that is not due yet.</param>
    /// <param name="received">The downlink subframe received last.</param>
    /// <param name="cell">Whose timing it follows.</param>
    public void RenderUntil(long end, Tti received, UeCell cell)
    {
        // In step with the stream, a subframe goes out while the downlink's of its number comes in. Elsewhere begins what a jump of TTIs left.
        if (_next < received - 1 || _next > received + MostAhead) _next = received;
        long start = cell.Track.Next + (_next - received - 1) * _subframe;
        for (; start - AdvanceSamples < end; start += _subframe, _next += 1) Render(start, cell);
    }

    public void Read(Span<Cf32> samples) => _stream.Read(samples);

    private void Render(long start, UeCell cell)
    {
        if (_transmitter is not { } transmitter) return;
        UplinkPlan plan = Planner.Plan(_next);
        Span<Cf32> samples = transmitter.Run(_next, plan, Planner.BlockOf(_next));
        if (!samples.IsEmpty)
        {
            long at = start - AdvanceSamples;
            Finish(samples, at, plan.PowerDbm, cell, samples);
            _stream.Write(at, samples);
        }

        // A preamble knows no timing advance, TS 36.211 §5.7.1.
        if (_preamble is not { } preamble || preamble.Tti != _next) return;
        _preamble = null;
        ReadOnlySpan<Cf32> sequence = transmitter.Preamble(preamble.Preamble);
        if (sequence.IsEmpty) return;
        Span<Cf32> sent = _preambleSamples.AsSpan(0, sequence.Length);
        Finish(sequence, start, preamble.PowerDbm, cell, sent);
        _stream.Add(start, sent);
    }

    // To the power wanted, and off by as much as the UE's own carrier is, the other way.
    private void Finish(ReadOnlySpan<Cf32> samples, long at, float powerDbm, UeCell cell, Span<Cf32> sent)
    {
        double power = ComplexVector.Energy(samples) / samples.Length;
        float amplitude = power > 0 ? _power.Amplitude(powerDbm) / (float)Math.Sqrt(power) : 0;
        double turns = _settings.CorrectsUplink ? cell.Track.OffsetHz / cell.Numbers.SampleRate : 0;
        ComplexRows.Rotate(samples, turns * at % 1, turns, sent);
        for (int i = 0; i < sent.Length; i++) sent[i] *= amplitude;
    }
}
