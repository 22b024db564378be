using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PUSCH-ConfigCommon-v1270, TS 36.331 §6.3.2.</summary>
public sealed record PuschConfigCommonV1270 : IRrcType
{
    public Enable64QamV1270 Enable64QamV1270 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        Enable64QamV1270 = u.Enum("enable64QAM-v1270", Enable64QamV1270);
        u.End();
    }
}

/// <summary>enable64QAM-v1270 of PUSCH-ConfigCommon-v1270.</summary>
[Enumerated("true")]
public enum Enable64QamV1270
{
    True,
}
