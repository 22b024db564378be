using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PhyLayerParameters-v1170, TS 36.331 §6.3.6.</summary>
public sealed record PhyLayerParametersV1170 : IRrcType
{
    public uint? InterBandTddCaWithDifferentConfig { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        InterBandTddCaWithDifferentConfig = u.OptionalBits("interBandTDD-CA-WithDifferentConfig-r11", InterBandTddCaWithDifferentConfig, 2);
        u.End();
    }
}
