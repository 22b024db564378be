using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.L2.Pdcp;
using LteImsBench.L2.Rlc;

namespace LteImsBench.L2;

/// <summary>
/// The radio bearers of one UE at one end: RLC and PDCP of SRB0 to SRB2 and of its DRBs. One thread; called every TTI, it neither blocks
/// nor, in steady state, allocates.
/// </summary>
public sealed class RadioBearers(RadioBearersSide side, IRadioBearerNotifier upper)
{
    public RadioBearersSide Side => side;

    internal IRadioBearerNotifier Upper => upper;

    /// <summary>The DRBs that exist.</summary>
    public IReadOnlyCollection<DataBearer> DataBearers => throw new NotImplementedException();

    /// <summary>Establishes SRB1 or SRB2. SRB0 always exists, in transparent mode without PDCP.</summary>
    public void AddSrb(Lcid srb, RlcConfig rlc) => throw new NotImplementedException();

    /// <summary>Establishes a data radio bearer.</summary>
    public void AddDrb(DataBearer bearer, RlcConfig rlc, PdcpConfig pdcp) => throw new NotImplementedException();

    public void RemoveDrb(DrbId drb) => throw new NotImplementedException();

    public bool HasSrb(Lcid srb) => throw new NotImplementedException();

    public bool HasDrb(DrbId drb) => throw new NotImplementedException();

    public bool HasDrb(EpsBearerId bearer) => throw new NotImplementedException();

    /// <summary>
    /// Whether the PDU that <see cref="IRadioBearerNotifier.OnSrb"/> is delivering carries the MAC-I that <paramref name="keys"/> give:
    /// how a UE judges the SecurityModeCommand itself (TS 36.331 §5.3.4.3) before it starts integrity protection.
    /// </summary>
    public bool VerifiesIntegrity(Lcid srb, AsSecurity keys) => throw new NotImplementedException();

    /// <summary>Protects and checks every later PDU of SRB1 and SRB2. The network calls it before it sends SecurityModeCommand, the UE before it sends SecurityModeComplete.</summary>
    public void StartIntegrity(AsSecurity keys, LinkWays ways = LinkWays.Both) => throw new NotImplementedException();

    /// <summary>Ciphers every later PDU of SRB1, SRB2 and the DRBs. Both ends call it after SecurityModeComplete; integrity protection must be on.</summary>
    public void StartCiphering(LinkWays ways = LinkWays.Both) => throw new NotImplementedException();

    /// <summary>
    /// Re-establishes RLC and PDCP of all bearers (TS 36.322 §5.4, TS 36.323 §5.2), as in a handover. AM DRBs send again what was not
    /// confirmed. With <paramref name="newKeys"/>, integrity and ciphering are on from here.
    /// </summary>
    public void Reestablish(AsSecurity? newKeys) => throw new NotImplementedException();

    /// <summary>RRC connection re-establishment (TS 36.331 §5.3.7): re-establishes SRB1 under the new keys and suspends SRB2 and the DRBs.</summary>
    public void ReestablishSrb1(AsSecurity? newKeys) => throw new NotImplementedException();

    /// <summary>Re-establishes SRB2 and the DRBs after <see cref="ReestablishSrb1"/> and lets them go on (TS 36.331 §5.3.5.3).</summary>
    public void Resume() => throw new NotImplementedException();

    /// <summary>Releases everything but SRB0 and stops security: the UE goes to idle.</summary>
    public void Reset() => throw new NotImplementedException();

    /// <summary>Sends an RRC PDU on CCCH.</summary>
    public void SendCcch(ReadOnlySpan<byte> rrcPdu) => throw new NotImplementedException();

    /// <summary>Sends an RRC PDU on SRB1 or SRB2.</summary>
    /// <exception cref="InvalidOperationException">The bearer does not exist.</exception>
    public void SendSrb(Lcid srb, ReadOnlySpan<byte> rrcPdu) => throw new NotImplementedException();

    /// <summary>Sends a packet; false when the EPS bearer has no DRB, or its buffer is full and the packet is dropped.</summary>
    public bool SendData(EpsBearerId bearer, ReadOnlySpan<byte> packet) => throw new NotImplementedException();

    /// <summary>Takes an SDU that MAC received on a logical channel. An unknown channel or a malformed PDU is counted and ignored.</summary>
    public void OnMacSdu(Lcid lcid, ReadOnlySpan<byte> sdu) => throw new NotImplementedException();

    public RlcBufferState BufferState(Lcid lcid) => throw new NotImplementedException();

    /// <summary>Writes one RLC PDU into <paramref name="grant"/> and returns its length; 0 when there is nothing or nothing fits.</summary>
    public int PullPdu(Lcid lcid, Span<byte> grant) => throw new NotImplementedException();

    /// <summary>Runs the timers. To be called once per TTI, before anything else of that TTI.</summary>
    public void OnTti(Tti now) => throw new NotImplementedException();
}
