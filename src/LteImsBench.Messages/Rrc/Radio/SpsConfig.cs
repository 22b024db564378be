using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SPS-Config, TS 36.331 §6.3.2.</summary>
public sealed record SpsConfig : IRrcType
{
    public Rnti? SemiPersistSchedCRnti { get; set; }

    public SetupRelease<SpsConfigDl>? SpsConfigDl { get; set; }

    public SetupRelease<SpsConfigUl>? SpsConfigUl { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 3);
        SemiPersistSchedCRnti = u.OptionalRnti("semiPersistSchedC-RNTI", SemiPersistSchedCRnti);
        SpsConfigDl = u.OptionalSetupRelease("sps-ConfigDL", SpsConfigDl);
        SpsConfigUl = u.OptionalSetupRelease("sps-ConfigUL", SpsConfigUl);
        u.End();
    }
}
