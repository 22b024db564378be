using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>Request type, TS 24.008 §10.5.6.17.</summary>
public enum RequestType : byte
{
    [Description("initial request")]
    Initial = 1,

    [Description("handover")]
    Handover = 2,

    [Description("RLOS")]
    Rlos = 3,

    [Description("emergency")]
    Emergency = 4,

    [Description("handover of emergency bearer services")]
    EmergencyHandover = 6,
}
