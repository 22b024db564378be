using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>TraceReference-r10, TS 36.331 §6.3.6.</summary>
public sealed record TraceReference : IRrcType
{
    public PlmnIdentity PlmnIdentity { get; set; } = new();

    public OctetString TraceId { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PlmnIdentity = u.Item("plmn-Identity-r10", PlmnIdentity);
        TraceId = u.Octets("traceId-r10", TraceId, 3, 3);
        u.End();
    }
}
