using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasIdToAddMod-v1310, TS 36.331 §6.3.5.</summary>
public sealed record MeasIdToAddModV1310 : IRrcType
{
    public int? MeasObjectIdV1310 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        MeasObjectIdV1310 = u.OptionalInteger("measObjectId-v1310", MeasObjectIdV1310, 33, 64);
        u.End();
    }
}
