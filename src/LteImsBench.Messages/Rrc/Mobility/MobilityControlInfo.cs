using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MobilityControlInfo, TS 36.331 §6.3.4.</summary>
public sealed record MobilityControlInfo : IRrcType, IExtensible
{
    private static readonly Scale T304Scale = new("ms50 ms100 ms150 ms200 ms500 ms1000 ms2000 ms10000-v1310");

    public Pci TargetPhysCellId { get; set; }

    public CarrierFreqEutra? CarrierFreq { get; set; }

    public CarrierBandwidthEutra? CarrierBandwidth { get; set; }

    public int? AdditionalSpectrumEmission { get; set; }

    /// <summary>Milliseconds.</summary>
    public int T304 { get; set; }

    public Rnti NewUeIdentity { get; set; }

    public RadioResourceConfigCommon RadioResourceConfigCommon { get; set; } = new();

    public RachConfigDedicated? RachConfigDedicated { get; set; }

    public CarrierFreqEutraV9E0? CarrierFreqV9E0 { get; set; }

    public bool DrbContinueRohc { get; set; }

    public bool MakeBeforeBreak { get; set; }

    public bool SameSfnIndication { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 4, extensible: true);
        TargetPhysCellId = u.Pci("targetPhysCellId", TargetPhysCellId);
        CarrierFreq = u.OptionalItem("carrierFreq", CarrierFreq);
        CarrierBandwidth = u.OptionalItem("carrierBandwidth", CarrierBandwidth);
        AdditionalSpectrumEmission = u.OptionalInteger("additionalSpectrumEmission", AdditionalSpectrumEmission, 1, 32);
        T304 = u.Scale("t304", T304, T304Scale);
        NewUeIdentity = u.Rnti("newUE-Identity", NewUeIdentity);
        RadioResourceConfigCommon = u.Item("radioResourceConfigCommon", RadioResourceConfigCommon);
        RachConfigDedicated = u.OptionalItem("rach-ConfigDedicated", RachConfigDedicated);
        u.Group(1);
        CarrierFreqV9E0 = u.OptionalItem("carrierFreq-v9e0", CarrierFreqV9E0);
        u.EndGroup();
        u.Group(1);
        DrbContinueRohc = u.Flag("drb-ContinueROHC-r11", DrbContinueRohc);
        u.EndGroup();
        u.Group(5, notDecoded: 0b0_1011);
        MakeBeforeBreak = u.Flag("makeBeforeBreak-r14", MakeBeforeBreak);
        SameSfnIndication = u.Flag("sameSFN-Indication-r14", SameSfnIndication);
        u.EndGroup();
        u.End();
    }
}
