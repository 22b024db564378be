using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>Paging identity, TS 24.301 §9.9.3.25A.</summary>
public enum PagingIdentity : byte
{
    [Description("IMSI")]
    Imsi = 0,

    [Description("TMSI")]
    Tmsi = 1,
}
