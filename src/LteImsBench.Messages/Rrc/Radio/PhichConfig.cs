using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PHICH-Config, TS 36.331 §6.3.2.</summary>
public sealed record PhichConfig : IRrcType
{
    public PhichDuration PhichDuration { get; set; }

    public PhichResource PhichResource { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PhichDuration = u.Enum("phich-Duration", PhichDuration);
        PhichResource = u.Enum("phich-Resource", PhichResource);
        u.End();
    }
}

/// <summary>phich-Duration of PHICH-Config.</summary>
[Enumerated("normal extended")]
public enum PhichDuration
{
    Normal,
    Extended,
}

/// <summary>phich-Resource of PHICH-Config.</summary>
[Enumerated("oneSixth half one two")]
public enum PhichResource
{
    OneSixth,
    Half,
    One,
    Two,
}
