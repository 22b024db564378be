using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Ue;

/// <summary>
/// What goes out in which uplink subframe: transport blocks, feedback, scheduling requests and reports, and which of them share a channel
/// (TS 36.213 §7.2, §7.3 and §10.1). Allocates nothing after construction.
/// </summary>
internal sealed class UplinkPlanner(UplinkPower power)
{
    private const int Slots = 16;
    private const int Processes = 8;

    private readonly PuschSlot[] _pusch = [.. Enumerable.Range(0, Slots).Select(_ => new PuschSlot())];
    private readonly (Tti Tti, Rnti Rnti, int Resource, bool IsAck, bool IsSet)[] _feedback = new (Tti, Rnti, int, bool, bool)[Slots];

    public UeCommonConfig Common { get; set; }

    public UeDedicatedConfig Dedicated { get; set; }

    /// <summary>Whether SIB2 is known; nothing is sent before.</summary>
    public bool IsConfigured { get; set; }

    /// <summary>The UE's own RNTI, which scheduling requests and periodic reports need.</summary>
    public Rnti? CRnti { get; set; }

    public bool IsSchedulingRequestPending { get; set; }

    /// <summary>Wideband CQI, 0 to 15.</summary>
    public byte Cqi { get; set; }

    public void Clear()
    {
        Array.Clear(_feedback);
        foreach (PuschSlot slot in _pusch) slot.IsSet = false;
        IsSchedulingRequestPending = false;
    }

    public void SetPusch(in UePusch transmission, ReadOnlySpan<byte> block) => _pusch[transmission.Tti.Count % Slots].Set(transmission, block);

    /// <summary>Feedback for <paramref name="tti"/>; the resource is n_PUCCH^(1).</summary>
    public void SetFeedback(Tti tti, Rnti rnti, int resource, bool isAck) => _feedback[tti.Count % Slots] = (tti, rnti, resource, isAck, true);

    /// <summary>The PUSCH that was sent in <paramref name="tti"/>.</summary>
    public bool TryGetSent(Tti tti, out UePusch pusch)
    {
        PuschSlot slot = _pusch[tti.Count % Slots];
        pusch = slot.Transmission;
        return slot.IsSet && slot.IsSent && pusch.Tti == tti;
    }

    /// <summary>The transport block of the PUSCH of <paramref name="tti"/>.</summary>
    public ReadOnlySpan<byte> BlockOf(Tti tti) => _pusch[tti.Count % Slots].Block;

    /// <summary>Decides on a subframe, once.</summary>
    public UplinkPlan Plan(Tti tti)
    {
        var (at, rnti, resource, isAck, isSet) = _feedback[tti.Count % Slots];
        bool hasFeedback = isSet && at == tti;
        _feedback[tti.Count % Slots] = default;
        if (!IsConfigured) return default;
        PuschSlot slot = _pusch[tti.Count % Slots];
        if (slot.IsSet && slot.Transmission.Tti == tti)
        {
            slot.IsSent = true;
            return PlanPusch(slot, hasFeedback && rnti == slot.Transmission.Rnti, isAck);
        }

        return PlanPucch(tti, hasFeedback ? new(rnti, resource, isAck) : null);
    }

    private UplinkPlan PlanPusch(PuschSlot slot, bool hasFeedback, bool isAck)
    {
        UePusch pusch = slot.Transmission;
        uint cqi = 0;
        byte cqiBits = 0;

        // Message 3 carries no report (TS 36.213 §7.2 has none before there is a connection).
        if (!pusch.IsMsg3 && pusch.CqiRequested && Dedicated.AperiodicCqiMode == 30) (cqi, cqiBits) = CqiReport.Mode30(Cqi, Common.UplinkPrbCount);
        else if (!pusch.IsMsg3 && pusch.Rnti == CRnti && Dedicated.PeriodicCqi is { } periodic && periodic.IsDue(pusch.Tti)) (cqi, cqiBits) = (Cqi, CqiReport.WidebandBits);
        return new()
        {
            Pusch = new UlschPdu
            {
                Rnti = pusch.Rnti,
                FirstPrb = pusch.FirstPrb,
                PrbCount = pusch.PrbCount,
                Modulation = Mcs.Uplink(pusch.Mcs, Common.Pusch.Qam64).Modulation,
                Size = slot.Block.Length,
                RedundancyVersion = pusch.RedundancyVersion,
                HarqProcess = (byte)(pusch.Tti.Count % Processes),
                Retransmission = pusch.Retransmission,
                CyclicShift = pusch.CyclicShift,
                Uci = new((byte)(hasFeedback ? 1 : 0), 0, cqiBits, Dedicated.BetaAck, Dedicated.BetaRi, Dedicated.BetaCqi),
            },
            Uci = new(isAck ? 1u : 0, 0, cqi),
            PowerDbm = power.Pusch(pusch),
        };
    }

    private UplinkPlan PlanPucch(Tti tti, Feedback? feedback)
    {
        uint ack = feedback is { IsAck: true } ? 1u : 0;
        bool isRequest = IsSchedulingRequestPending && CRnti is not null && Dedicated.SchedulingRequest is { } occasions && occasions.IsOccasion(tti);
        bool isReport = !isRequest && CRnti is not null && Dedicated.PeriodicCqi is { } periodic && periodic.IsDue(tti);
        if (isReport && (feedback is null || Dedicated.SimultaneousAckNackAndCqi))
        {
            PucchFormat format = feedback is null ? PucchFormat.Format2 : PucchFormat.Format2a;
            return Pucch(new(format, CRnti!.Value, Dedicated.PeriodicCqi!.Value.PucchResource, ack, Cqi, CqiReport.WidebandBits), Common.Power.Format2);
        }

        if (feedback is { } answer)
        {
            // A positive request moves the feedback to its resource.
            int resource = isRequest ? Dedicated.SchedulingRequest!.Value.PucchResource : answer.Resource;
            return Pucch(new(PucchFormat.Format1a, answer.Rnti, resource, ack, 0, 0), 0);
        }

        return isRequest
            ? Pucch(new(PucchFormat.Format1, CRnti!.Value, Dedicated.SchedulingRequest!.Value.PucchResource, 0, 0, 0), Common.Power.Format1)
            : default;
    }

    private UplinkPlan Pucch(in PucchTransmission transmission, float formatDb) =>
        new() { Pucch = transmission, PowerDbm = power.Pucch(formatDb, transmission.CqiBits) };

    private readonly record struct Feedback(Rnti Rnti, int Resource, bool IsAck);

    private sealed class PuschSlot
    {
        private readonly byte[] _block = new byte[TransportBlockSizes.MaxOctets];
        private int _length;

        public bool IsSet { get; set; }

        public bool IsSent { get; set; }

        public UePusch Transmission { get; private set; }

        public ReadOnlySpan<byte> Block => _block.AsSpan(0, _length);

        public void Set(in UePusch transmission, ReadOnlySpan<byte> block)
        {
            Transmission = transmission;
            block.CopyTo(_block);
            (_length, IsSet, IsSent) = (block.Length, true, false);
        }
    }
}
