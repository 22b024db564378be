using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb.Rrc.Procedures;

/// <summary>Initial security activation, TS 36.331 §5.3.4.</summary>
internal sealed class SecurityActivation(UeContext ue, RrcEnvironment environment)
{
    /// <summary>Whether integrity protection and ciphering are on now.</summary>
    public async Task<bool> Run(ContextSetup setup, CancellationToken stop)
    {
        if (AccessSecurity.Create(setup.KEnb, setup.IntegrityAlgorithms, setup.EncryptionAlgorithms, environment.Cell.Security) is not { } security)
        {
            environment.State(ue.Key, "SECURITY ACTIVATION FAILURE", "no algorithm in common");
            return false;
        }

        int transaction = ue.Link.NextTransaction();
        var command = new SecurityModeCommand
        {
            RrcTransactionIdentifier = transaction,
            SecurityConfigSmc = new()
            {
                SecurityAlgorithmConfig = new()
                {
                    CipheringAlgorithm = security.Keys.CipheringAlgorithm,
                    IntegrityProtAlgorithm = security.Keys.IntegrityAlgorithm,
                },
            },
        };
        void Send()
        {
            // The UE deciphers whatever follows the command: nothing may, until it has answered.
            ue.HoldNas();
            ue.Bearers.StartIntegrity(security.Keys);
            ue.Link.Send(Lcid.Srb1, command);
        }

        RrcMessage? answer = await ue.Link.Request(Send, message => Transaction(message) == transaction, RrcLimits.Answer, stop);
        bool isActive = answer is SecurityModeComplete;
        if (isActive)
        {
            ue.Bearers.StartCiphering();
            ue.Security = security;
            environment.State(ue.Key, "SECURITY ACTIVATED", $"EIA{security.Keys.IntegrityAlgorithm} EEA{security.Keys.CipheringAlgorithm}");
        }
        else
        {
            environment.State(ue.Key, "SECURITY ACTIVATION FAILURE", answer is null ? "no answer" : "refused by the UE");
        }

        ue.ReleaseNas();
        return isActive;
    }

    private static int? Transaction(RrcMessage message) => message switch
    {
        SecurityModeComplete complete => complete.RrcTransactionIdentifier,
        SecurityModeFailure failure => failure.RrcTransactionIdentifier,
        _ => null,
    };
}
