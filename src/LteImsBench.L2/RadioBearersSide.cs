namespace LteImsBench.L2;

/// <summary>Which end of the radio link a stack stands at; it decides the DIRECTION bit of TS 33.401 §B.1 and §B.2.</summary>
public enum RadioBearersSide
{
    /// <summary>Transmits downlink, receives uplink.</summary>
    Network,

    /// <summary>Transmits uplink, receives downlink.</summary>
    Ue,
}
