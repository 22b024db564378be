using System.ComponentModel;

namespace LteImsBench.Messages.Nas;

/// <summary>Generic message container type, TS 24.301 §9.9.3.42.</summary>
public enum GenericMessageContainerType : byte
{
    [Description("LTE Positioning Protocol (LPP) message container")]
    Lpp = 1,

    [Description("Location services message container")]
    LocationServices = 2,
}
