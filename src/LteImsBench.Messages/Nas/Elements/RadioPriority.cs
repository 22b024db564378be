using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>Radio priority, TS 24.008 §10.5.7.2.</summary>
public enum RadioPriority : byte
{
    [Description("priority level 1 (highest)")]
    Level1 = 1,

    [Description("priority level 2")]
    Level2 = 2,

    [Description("priority level 3")]
    Level3 = 3,

    [Description("priority level 4 (lowest)")]
    Level4 = 4,
}
