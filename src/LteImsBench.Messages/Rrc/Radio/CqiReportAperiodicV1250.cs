using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>The setup of CQI-ReportAperiodic-v1250, TS 36.331 §6.3.2.</summary>
public sealed record CqiReportAperiodicV1250 : IRrcType
{
    public AperiodicCsiTriggerV1250 AperiodicCsiTriggerV1250 { get; set; } = new();

    public void Fields(UperCursor u)
    {
        u.Begin();
        AperiodicCsiTriggerV1250 = u.Item("aperiodicCSI-Trigger-v1250", AperiodicCsiTriggerV1250);
        u.End();
    }
}

/// <summary>aperiodicCSI-Trigger-v1250 of CQI-ReportAperiodic-v1250.</summary>
public sealed record AperiodicCsiTriggerV1250 : IRrcType
{
    private static readonly Scale TriggerSubframeSetIndicatorScale = new("s1 s2");

    /// <summary>Seconds.</summary>
    public int TriggerSubframeSetIndicator { get; set; }

    public uint Trigger1SubframeSetIndicator { get; set; }

    public uint Trigger2SubframeSetIndicator { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        TriggerSubframeSetIndicator = u.Scale(
            "trigger-SubframeSetIndicator-r12", TriggerSubframeSetIndicator, TriggerSubframeSetIndicatorScale);
        Trigger1SubframeSetIndicator = u.Bits("trigger1-SubframeSetIndicator-r12", Trigger1SubframeSetIndicator, 8);
        Trigger2SubframeSetIndicator = u.Bits("trigger2-SubframeSetIndicator-r12", Trigger2SubframeSetIndicator, 8);
        u.End();
    }
}
