using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SecurityAlgorithmConfig, TS 36.331 §6.3.3.</summary>
public sealed record SecurityAlgorithmConfig : IRrcType
{
    private static readonly Scale IntegrityProtAlgorithmScale = new("eia0-v920 eia1 eia2 eia3-v1130 spare4 spare3 spare2 spare1 ...");

    public int CipheringAlgorithm { get; set; }

    public int IntegrityProtAlgorithm { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        CipheringAlgorithm = u.Scale("cipheringAlgorithm", CipheringAlgorithm, Scales.CipheringAlgorithm);
        IntegrityProtAlgorithm = u.Scale("integrityProtAlgorithm", IntegrityProtAlgorithm, IntegrityProtAlgorithmScale);
        u.End();
    }
}
