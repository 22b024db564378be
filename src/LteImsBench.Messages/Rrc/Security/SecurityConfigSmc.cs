using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SecurityConfigSMC, TS 36.331 §6.2.2.</summary>
public sealed record SecurityConfigSmc : IRrcType, IExtensible
{
    public SecurityAlgorithmConfig SecurityAlgorithmConfig { get; set; } = new();

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        SecurityAlgorithmConfig = u.Item("securityAlgorithmConfig", SecurityAlgorithmConfig);
        u.End();
    }
}
