using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>AntennaInfoDedicated-v10i0, TS 36.331 §6.3.2.</summary>
public sealed record AntennaInfoDedicatedV10I0 : IRrcType
{
    public MaxLayersMimo? MaxLayersMimo { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        MaxLayersMimo = u.OptionalEnum("maxLayersMIMO-r10", MaxLayersMimo);
        u.End();
    }
}

/// <summary>maxLayersMIMO-r10 of AntennaInfoDedicated-v10i0.</summary>
[Enumerated("twoLayers fourLayers eightLayers")]
public enum MaxLayersMimo
{
    TwoLayers,
    FourLayers,
    EightLayers,
}
