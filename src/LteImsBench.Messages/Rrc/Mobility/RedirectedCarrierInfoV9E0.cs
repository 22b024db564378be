using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RedirectedCarrierInfo-v9e0, TS 36.331 §6.2.2.</summary>
public sealed record RedirectedCarrierInfoV9E0 : IRrcType
{
    public int EutraV9E0 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        EutraV9E0 = u.Integer("eutra-v9e0", EutraV9E0, 65536, 262143);
        u.End();
    }
}
