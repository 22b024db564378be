using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>Service type, TS 24.301 §9.9.3.27.</summary>
public enum ServiceType : byte
{
    [Description("mobile originating CS fallback or 1xCS fallback")]
    MobileOriginatingCsFallback = 0,

    [Description("mobile terminating CS fallback or 1xCS fallback")]
    MobileTerminatingCsFallback = 1,

    [Description("mobile originating CS fallback emergency call or 1xCS fallback emergency call")]
    EmergencyCsFallback = 2,

    [Description("packet services via S1")]
    PacketServices = 8,
}
