using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>Connectivity type, TS 24.301 §9.9.4.2A.</summary>
public enum ConnectivityType : byte
{
    [Description("The PDN connection type is not indicated")]
    NotIndicated = 0,

    [Description("The PDN connection is considered as a LIPA PDN connection")]
    Lipa = 1,
}
