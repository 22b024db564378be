using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>Identity type 2, TS 24.008 §10.5.5.9.</summary>
public enum IdentityType : byte
{
    [Description("IMSI")]
    Imsi = 1,

    [Description("IMEI")]
    Imei = 2,

    [Description("IMEISV")]
    Imeisv = 3,

    [Description("TMSI")]
    Tmsi = 4,
}
