using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.L2.Pdcp;
using LteImsBench.L2.Rlc;

namespace LteImsBench.L2;

/// <summary>
/// The radio bearers of one UE at one end: RLC and PDCP of SRB0 to SRB2 and of its DRBs. One thread; called every TTI, it neither blocks
/// nor, in steady state, allocates.
/// </summary>
public sealed class RadioBearers
{
    private const int LastLcid = 10;
    private const int MaxRrcOctets = PdcpDrb.MaxSduOctets;

    private readonly IRadioBearerNotifier _upper;
    private readonly SecurityContext _security;
    private readonly OctetPool _pool = new();
    private readonly RadioBearer?[] _bearers = new RadioBearer?[LastLcid + 1];
    private readonly List<DataBearer> _dataBearers = [];
    private Tti _now;

    /// <param name="side">The end of the link, which gives the direction bits.</param>
    /// <param name="upper">Whom to tell.</param>
    public RadioBearers(RadioBearersSide side, IRadioBearerNotifier upper)
    {
        Side = side;
        _upper = upper;
        _security = new(side);
        _bearers[Lcid.Ccch.Value] = new(Lcid.Ccch, new RlcTm(_pool, new CcchUpper(upper)), null, null);
    }

    public RadioBearersSide Side { get; }

    /// <summary>The DRBs that exist.</summary>
    public IReadOnlyList<DataBearer> DataBearers => _dataBearers;

    /// <summary>MAC SDUs and PDUs within them that could not be used: unknown channels, malformed or failing PDUs.</summary>
    public long Faults { get; private set; }

    /// <summary>Establishes SRB1 or SRB2. SRB0 always exists, in transparent mode without PDCP.</summary>
    public void AddSrb(Lcid srb, RlcConfig rlc)
    {
        if (srb != Lcid.Srb1 && srb != Lcid.Srb2) throw new ArgumentOutOfRangeException(nameof(srb), srb, "SRB1 or SRB2");
        if (rlc is not RlcAmConfig config) throw new ArgumentException("an SRB is in RLC AM", nameof(rlc));
        var pdcp = new PdcpSrb(srb, _security, _upper);
        Add(new(srb, new RlcAm(config, _pool, pdcp), pdcp, null));
    }

    /// <summary>Establishes a data radio bearer.</summary>
    /// <exception cref="ArgumentException">The logical channel or an identity is in use, or the SN length does not go with the RLC mode.</exception>
    public void AddDrb(DataBearer bearer, RlcConfig rlc, PdcpConfig pdcp)
    {
        bool isAm = rlc is RlcAmConfig;
        if (bearer.Lcid.Value is < 3 or > LastLcid) throw new ArgumentException($"LCID {bearer.Lcid} of a DRB: 3 to 10", nameof(bearer));
        if (bearer.Drb.Value is < 1 or > 32) throw new ArgumentException($"DRB identity {bearer.Drb}: 1 to 32", nameof(bearer));
        if (HasDrb(bearer.Drb) || HasDrb(bearer.Bearer)) throw new ArgumentException($"DRB {bearer.Drb} or EPS bearer {bearer.Bearer} exists", nameof(bearer));
        if (isAm ? pdcp.SnBits is not (12 or 15) : pdcp.SnBits is not (7 or 12))
            throw new ArgumentException($"PDCP SN of {pdcp.SnBits} bits over RLC {(isAm ? "AM" : "UM")}", nameof(pdcp));

        var entity = new PdcpDrb(new(bearer, pdcp, isAm, _security, _pool), _upper);
        entity.OnTti(_now);
        entity.Rlc = rlc switch
        {
            RlcAmConfig am => new RlcAm(am, _pool, entity),
            RlcUmConfig um => new RlcUm(um, _pool, entity),
            _ => throw new ArgumentException("RLC AM or UM", nameof(rlc)),
        };
        Add(new(bearer.Lcid, entity.Rlc, null, entity));
        _dataBearers.Add(bearer);
    }

    public void RemoveDrb(DrbId drb)
    {
        int index = _dataBearers.FindIndex(bearer => bearer.Drb == drb);
        if (index < 0) return;
        Remove(_dataBearers[index].Lcid);
        _dataBearers.RemoveAt(index);
    }

    public bool HasSrb(Lcid srb) => srb.Value <= Lcid.Srb2.Value && _bearers[srb.Value] is not null;

    public bool HasDrb(DrbId drb)
    {
        foreach (DataBearer bearer in _dataBearers)
        {
            if (bearer.Drb == drb) return true;
        }

        return false;
    }

    public bool HasDrb(EpsBearerId bearer) => Find(bearer) is not null;

    /// <summary>PDCP COUNTs of a DRB, of the next packet to send and of the next one expected; null where there is no such DRB.</summary>
    public (uint Transmit, uint Receive)? NextCounts(DrbId drb)
    {
        foreach (DataBearer bearer in _dataBearers)
        {
            if (bearer.Drb == drb) return _bearers[bearer.Lcid.Value]?.Drb?.NextCounts;
        }

        return null;
    }

    /// <summary>
    /// Whether the PDU that <see cref="IRadioBearerNotifier.OnSrb"/> is delivering carries the MAC-I that <paramref name="keys"/> give:
    /// how a UE judges the SecurityModeCommand itself (TS 36.331 §5.3.4.3) before it starts integrity protection.
    /// </summary>
    public bool VerifiesIntegrity(Lcid srb, AsSecurity keys) => Srb(srb).Verifies(keys);

    /// <summary>
    /// Protects and checks every later PDU of SRB1 and SRB2. The network calls it before it sends SecurityModeCommand, the UE before it
    /// sends SecurityModeComplete.
    /// </summary>
    public void StartIntegrity(AsSecurity keys, LinkWays ways = LinkWays.Both) => _security.StartIntegrity(keys, ways);

    /// <summary>Ciphers every later PDU of SRB1, SRB2 and the DRBs. Both ends call it after SecurityModeComplete.</summary>
    /// <exception cref="InvalidOperationException">Integrity protection is not on.</exception>
    public void StartCiphering(LinkWays ways = LinkWays.Both) => _security.StartCiphering(ways);

    /// <summary>
    /// Re-establishes RLC and PDCP of all bearers (TS 36.322 §5.4, TS 36.323 §5.2), as in a handover. AM DRBs send again what was not
    /// confirmed. With <paramref name="newKeys"/>, integrity and ciphering are on from here.
    /// </summary>
    public void Reestablish(AsSecurity? newKeys)
    {
        ReestablishSrb1(newKeys);
        Resume();
    }

    /// <summary>RRC connection re-establishment (TS 36.331 §5.3.7): re-establishes SRB1 under the new keys and suspends SRB2 and the DRBs.</summary>
    public void ReestablishSrb1(AsSecurity? newKeys)
    {
        // SRB0 carries the procedure itself. What RLC still delivers is under the old keys.
        Span<RadioBearer?> bearers = _bearers.AsSpan(Lcid.Srb1.Value);
        foreach (RadioBearer? bearer in bearers) bearer?.ReestablishLower();
        if (newKeys is not null) _security.ReplaceKeys(newKeys);
        foreach (RadioBearer? bearer in bearers)
        {
            if (bearer is null) continue;
            if (bearer.Lcid == Lcid.Srb1) bearer.Continue();
            else bearer.IsSuspended = true;
        }
    }

    /// <summary>Re-establishes SRB2 and the DRBs after <see cref="ReestablishSrb1"/> and lets them go on (TS 36.331 §5.3.5.3).</summary>
    public void Resume()
    {
        foreach (RadioBearer? bearer in _bearers)
        {
            if (bearer is { IsSuspended: true }) bearer.Continue();
        }
    }

    /// <summary>Releases everything but SRB0 and stops security: the UE goes to idle.</summary>
    public void Reset()
    {
        _bearers[Lcid.Ccch.Value]!.Release();
        for (int lcid = Lcid.Srb1.Value; lcid <= LastLcid; lcid++) Remove(new((byte)lcid));
        _dataBearers.Clear();
        _security.Stop();
    }

    /// <summary>Sends an RRC PDU on CCCH.</summary>
    public void SendCcch(ReadOnlySpan<byte> rrcPdu)
    {
        ThrowIfUnfit(rrcPdu);
        if (_bearers[Lcid.Ccch.Value]!.Rlc.TryQueue(rrcPdu.Length, SduQueue.NoTag, null, out Span<byte> sdu)) rrcPdu.CopyTo(sdu);
        else Faults++;
    }

    /// <summary>Sends an RRC PDU on SRB1 or SRB2; it is dropped and counted when the peer has let the buffer fill up.</summary>
    /// <exception cref="InvalidOperationException">The bearer does not exist or is suspended.</exception>
    public void SendSrb(Lcid srb, ReadOnlySpan<byte> rrcPdu)
    {
        ThrowIfUnfit(rrcPdu);
        PdcpSrb pdcp = Srb(srb);
        RadioBearer bearer = _bearers[srb.Value]!;
        if (bearer.IsSuspended) throw new InvalidOperationException($"SRB{srb} is suspended");
        if (!pdcp.Send(rrcPdu, bearer.Rlc)) Faults++;
    }

    /// <summary>Sends a packet; false when the EPS bearer has no DRB, or its buffer is full and the packet is dropped.</summary>
    public bool SendData(EpsBearerId bearer, ReadOnlySpan<byte> packet) =>
        Find(bearer) is { } found && _bearers[found.Lcid.Value] is { IsSuspended: false, Drb: { } pdcp } && pdcp.Send(packet);

    /// <summary>Takes an SDU that MAC received on a logical channel. An unknown channel or a malformed PDU is counted and ignored.</summary>
    public void OnMacSdu(Lcid lcid, ReadOnlySpan<byte> sdu)
    {
        if (Active(lcid) is not { } bearer)
        {
            Faults++;
            return;
        }

        long before = FaultsOf(bearer);
        bearer.Rlc.OnPdu(sdu);
        Faults += FaultsOf(bearer) - before;
    }

    public RlcBufferState BufferState(Lcid lcid) => Active(lcid)?.Rlc.BufferState ?? default;

    /// <summary>Writes one RLC PDU into <paramref name="grant"/> and returns its length; 0 when there is nothing or nothing fits.</summary>
    public int PullPdu(Lcid lcid, Span<byte> grant) => Active(lcid)?.Rlc.PullPdu(grant) ?? 0;

    /// <summary>Runs the timers. To be called once per TTI, before anything else of that TTI.</summary>
    public void OnTti(Tti now)
    {
        _now = now;
        foreach (RadioBearer? bearer in _bearers) bearer?.OnTti(now);
    }

    private static long FaultsOf(RadioBearer bearer) => bearer.Rlc.Faults + (bearer.Srb?.Faults ?? 0) + (bearer.Drb?.Faults ?? 0);

    private static void ThrowIfUnfit(ReadOnlySpan<byte> rrcPdu)
    {
        if (rrcPdu.IsEmpty || rrcPdu.Length > MaxRrcOctets)
            throw new ArgumentException($"an RRC PDU of {rrcPdu.Length} octets: 1 to {MaxRrcOctets}", nameof(rrcPdu));
    }

    private RadioBearer? Active(Lcid lcid) =>
        lcid.Value <= LastLcid && _bearers[lcid.Value] is { IsSuspended: false } bearer ? bearer : null;

    private PdcpSrb Srb(Lcid srb) =>
        HasSrb(srb) && _bearers[srb.Value]!.Srb is { } pdcp ? pdcp : throw new InvalidOperationException($"SRB{srb} does not exist");

    private DataBearer? Find(EpsBearerId bearer)
    {
        foreach (DataBearer candidate in _dataBearers)
        {
            if (candidate.Bearer == bearer) return candidate;
        }

        return null;
    }

    private void Add(RadioBearer bearer)
    {
        ref RadioBearer? slot = ref _bearers[bearer.Lcid.Value];
        if (slot is not null) throw new ArgumentException($"logical channel {bearer.Lcid} is in use", nameof(bearer));
        bearer.Rlc.OnTti(_now);
        slot = bearer;
    }

    private void Remove(Lcid lcid)
    {
        ref RadioBearer? slot = ref _bearers[lcid.Value];
        slot?.Release();
        slot = null;
    }

    private sealed class CcchUpper(IRadioBearerNotifier upper) : IRlcUpper
    {
        public void OnSdu(ReadOnlySpan<byte> sdu) => upper.OnCcch(sdu);
    }
}
