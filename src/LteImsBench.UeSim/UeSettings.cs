using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;
using LteImsBench.UeSim.Card;
using LteImsBench.UeSim.Ims;
using LteImsBench.UeSim.Nas;

namespace LteImsBench.UeSim;

/// <summary>A simulated handset and its card, as a person configures it. Subscriber 1 of the demo network by default.</summary>
public sealed record UeSettings
{
    public Imsi Imsi { get; init; } = Imsi.Parse("001010123456789");

    /// <summary>Digits of the MNC within the IMSI, 2 or 3 (EF_AD).</summary>
    public int MncLength { get; init; } = 2;

    public Imeisv Imeisv { get; init; } = Imeisv.Parse("3534900698733101");

    public UsimSettings Usim { get; init; } = new();

    public AttachType AttachType { get; init; } = AttachType.Eps;

    /// <summary>PDN type of the default bearer.</summary>
    public PdnType PdnType { get; init; } = PdnType.Ipv4v6;

    /// <summary>APN of the default bearer; <c>null</c> leaves the choice to the network.</summary>
    public string? Apn { get; init; }

    /// <summary>EEA supported, bit n for EEAn. EEA0 always is.</summary>
    public byte EncryptionAlgorithms { get; init; } = 0b1111;

    /// <summary>EIA supported, bit n for EIAn; EIA0 stands for itself: unset, a network that chooses it is refused outside emergency.</summary>
    public byte IntegrityAlgorithms { get; init; } = 0b1110;

    /// <summary>The carrier that the receiver is tuned to; the keys of a re-established connection depend on it (TS 33.401 §A.5).</summary>
    public Earfcn DownlinkEarfcn { get; init; } = new(3350);

    public ImsSettings Ims { get; init; } = new();

    /// <summary>Of all choices the UE makes: preambles, random identities, tags and branches.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// Whether the UE records the PDUs that it sends and receives. Off on a bench whose network records them; on where the UE is alone
    /// against a foreign network.
    /// </summary>
    public bool RecordsPdus { get; init; }

    /// <summary>The PLMN of the IMSI.</summary>
    public Plmn HomePlmn => Plmn.Parse(Imsi.Digits.AsSpan(0, 3 + MncLength));
}
