using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CarrierBandwidthEUTRA, TS 36.331 §6.3.4.</summary>
public sealed record CarrierBandwidthEutra : IRrcType
{
    private static readonly Scale DlBandwidthScale = new(
        "n6 n15 n25 n50 n75 n100 spare10 spare9 spare8 spare7 spare6 spare5 spare4 spare3 spare2 spare1");

    /// <summary>Resource blocks.</summary>
    public int DlBandwidth { get; set; }

    /// <summary>Resource blocks.</summary>
    public int? UlBandwidth { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        DlBandwidth = u.Scale("dl-Bandwidth", DlBandwidth, DlBandwidthScale);
        UlBandwidth = u.OptionalScale("ul-Bandwidth", UlBandwidth, DlBandwidthScale);
        u.End();
    }
}
