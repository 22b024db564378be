using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PLMN-Info-r16, TS 36.331 §6.3.1.</summary>
public sealed record PlmnInfoR16 : IRrcType
{
    public uint? NrBandList { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        NrBandList = u.OptionalBits("nr-BandList-r16", NrBandList, 10);
        u.End();
    }
}
