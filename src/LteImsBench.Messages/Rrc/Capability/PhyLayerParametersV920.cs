using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PhyLayerParameters-v920, TS 36.331 §6.3.6.</summary>
public sealed record PhyLayerParametersV920 : IRrcType
{
    public bool EnhancedDualLayerFdd { get; set; }

    public bool EnhancedDualLayerTdd { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        EnhancedDualLayerFdd = u.Flag("enhancedDualLayerFDD-r9", EnhancedDualLayerFdd, "supported");
        EnhancedDualLayerTdd = u.Flag("enhancedDualLayerTDD-r9", EnhancedDualLayerTdd, "supported");
        u.End();
    }
}
