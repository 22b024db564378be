using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Ue;

namespace LteImsBench.UeSim.Mac;

/// <summary>What the HARQ entity asks of the MAC around it. Called per TTI: must neither block nor allocate.</summary>
internal interface IUplinkHarqSource
{
    /// <summary>Fills the transport block of the PUSCH in <paramref name="tti"/>.</summary>
    void BuildBlock(Tti tti, Span<byte> block);

    /// <summary>The content of the message 3 buffer.</summary>
    ReadOnlySpan<byte> Message3 { get; }

    /// <summary>Power adjustment f(i) of TS 36.213 §5.1.1.1 in dB.</summary>
    float PowerAdjustmentDb { get; }

    void OnMessage3Sent(Tti tti);
}

/// <summary>
/// The uplink HARQ entity, TS 36.321 §5.4.2: eight synchronous processes, adaptive retransmission by grant and non-adaptive by PHICH.
/// What a downlink subframe brings is noted, and judged when the subframe is over.
/// </summary>
internal sealed class UplinkHarq(IUePhy phy, IUplinkHarqSource source)
{
    private const int Processes = 8;

    // PUSCH four subframes after its grant and after the PHICH that asks for it again, TS 36.213 §8.
    private const int GrantDelay = 4;

    private readonly UplinkHarqProcess[] _processes = [.. Enumerable.Range(0, Processes).Select(_ => new UplinkHarqProcess())];
    private readonly Tti[] _sent = new Tti[Processes];
    private HarqGrant? _grant;
    private Tti _grantTti;
    private (Tti Tti, HarqGrant Grant)? _message3Grant;

    /// <summary>maxHARQ-Tx.</summary>
    public int MaxTransmissions { get; set; } = MacMainConfig.Default.MaxHarqTransmissions;

    /// <summary>maxHARQ-Msg3Tx.</summary>
    public int MaxMessage3Transmissions { get; set; } = 5;

    /// <summary>enable64QAM of pusch-ConfigCommon.</summary>
    public bool Qam64 { get; set; }

    public UplinkHarqProcess ProcessOf(Tti pusch) => _processes[pusch.Count % Processes];

    /// <summary>Whether a PUSCH goes out in <paramref name="tti"/>.</summary>
    public bool HasPusch(Tti tti) => tti.Count > 0 && _sent[tti.Count % Processes] == tti;

    /// <summary>Notes a grant by PDCCH in <paramref name="tti"/>.</summary>
    public void OnGrant(Tti tti, in HarqGrant grant) => (_grantTti, _grant) = (tti, grant);

    /// <summary>Notes the grant of a random access response, for a PUSCH in <paramref name="pusch"/>.</summary>
    public void OnResponseGrant(Tti pusch, in HarqGrant grant) => _message3Grant = (pusch, grant);

    public void OnPhich(Tti tti, bool isAck) => ProcessOf(tti + GrantDelay).OnFeedback(isAck);

    /// <summary>Whether <paramref name="grant"/>, of the PDCCH in <paramref name="tti"/>, asks for new data.</summary>
    public bool IsForNewData(Tti tti, in HarqGrant grant, Rnti? temporaryCRnti)
    {
        UplinkHarqProcess process = ProcessOf(tti + GrantDelay);
        if (grant.Rnti == temporaryCRnti) return false;
        return process.IsEmpty || process.Ndi != grant.Ndi;
    }

    /// <summary>Judges downlink subframe <paramref name="tti"/>, which is over: what goes out four later.</summary>
    public void EndOfSubframe(Tti tti, Rnti? temporaryCRnti)
    {
        Tti pusch = tti + GrantDelay;
        UplinkHarqProcess process = ProcessOf(pusch);
        if (_message3Grant is { } message3 && message3.Tti == pusch)
        {
            _message3Grant = null;
            if (source.Message3.IsEmpty) return;
            source.Message3.CopyTo(process.Renew(source.Message3.Length, message3.Grant, MaxMessage3Transmissions));
            Send(pusch, process, message3.Grant.CqiRequest);
            return;
        }

        if (_grant is { } grant && _grantTti == tti)
        {
            _grant = null;
            if (IsForNewData(tti, grant, temporaryCRnti)) Renew(pusch, process, grant);
            else if (!process.IsEmpty) Adapt(pusch, process, grant);
            return;
        }

        if (process.IsEmpty || process.IsAcknowledged) return;
        process.Repeat();
        Send(pusch, process, cqiRequest: false);
    }

    /// <summary>Empties every buffer, §5.2.</summary>
    public void Flush()
    {
        foreach (UplinkHarqProcess process in _processes) process.Flush();
    }

    /// <summary>Empties the buffer that sends message 3, §5.1.5.</summary>
    public void FlushMessage3()
    {
        _message3Grant = null;
        foreach (UplinkHarqProcess process in _processes)
        {
            if (process.IsMessage3) process.Flush();
        }
    }

    public void Reset()
    {
        _grant = null;
        _message3Grant = null;
        foreach (UplinkHarqProcess process in _processes) process.Reset();
    }

    private void Renew(Tti pusch, UplinkHarqProcess process, in HarqGrant grant)
    {
        (_, int tbsIndex) = Messages.L1.Mcs.Uplink(grant.Mcs, Qam64);

        // I_MCS 29 to 31 without a block to repeat: a report alone (TS 36.213 §8.6.2), which is not implemented, or a network's error.
        if (tbsIndex < 0) return;
        Span<byte> block = process.Renew(TransportBlockSizes.Bits(tbsIndex, grant.Resource.PrbCount) / 8, grant, MaxTransmissions);
        source.BuildBlock(pusch, block);
        Send(pusch, process, grant.CqiRequest);
    }

    private void Adapt(Tti pusch, UplinkHarqProcess process, in HarqGrant grant)
    {
        process.Adapt(grant);
        Send(pusch, process, grant.CqiRequest);
    }

    private void Send(Tti pusch, UplinkHarqProcess process, bool cqiRequest)
    {
        phy.SendPusch(
            new()
            {
                Tti = pusch,
                Rnti = process.Rnti,
                FirstPrb = process.Resource.FirstPrb,
                PrbCount = process.Resource.PrbCount,
                CyclicShift = process.Resource.CyclicShift,
                Mcs = process.FirstMcs,
                RedundancyVersion = process.RedundancyVersion,
                Retransmission = (byte)process.TransmissionNumber,
                PowerAdjustmentDb = source.PowerAdjustmentDb,
                IsMsg3 = process.IsMessage3,
                CqiRequested = cqiRequest,
            },
            process.Block);
        _sent[pusch.Count % Processes] = pusch;
        if (process.IsMessage3) source.OnMessage3Sent(pusch);
        process.OnSent();
    }
}
