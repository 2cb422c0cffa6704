/**
 * # The page
 *
 * @module
 */
import { Controls } from "../controls/Controls.tsx";
import { GamePanel } from "../game/GamePanel.tsx";
import { Drawing } from "../result/Drawing.tsx";
import { Evidence } from "../result/Evidence.tsx";
import { OutcomeTable } from "../result/OutcomeTable.tsx";
import { SharePart } from "../share/SharePart.tsx";
import { chosenModel } from "../state/chosenModel.ts";
import { change, say, state } from "../state/store.ts";
import { SweepPart } from "../sweep/SweepPart.tsx";
import { Header } from "./Header.tsx";
import { ModelList } from "./ModelList.tsx";
import { Propositions } from "./Propositions.tsx";

/** Everything that is seen. */
export function Page() {
  const { embed, game, lang } = state.value;
  const main =
    game === null ? <ModelPart /> : <GamePanel text={game} lang={lang} onText={(text) => change({ game: text })} />;
  if (embed) return <main class="embed">{main}</main>;
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById("main")?.focus()}>
        {say({ en: "Skip to the model", zh: "跳到模型" })}
      </button>
      <Header />
      <div class="frame">
        <details class="choice" open={matchMedia("(min-width: 60rem)").matches}>
          <summary>{say({ en: "Models", zh: "模型" })}</summary>
          <ModelList />
        </details>
        <main id="main" tabIndex={-1}>
          {main}
        </main>
      </div>
    </>
  );
}

function ModelPart() {
  const model = chosenModel.value;
  const { b, embed, model: asked } = state.value;
  if (model === undefined) {
    return (
      <p class="refused" role="alert">
        {say({
          en: `There is no model “${asked}”; choose one from the list.`,
          zh: `没有名为“${asked}”的模型；请从列表中选择。`,
        })}
      </p>
    );
  }
  const sides = b === null ? (["a"] as const) : (["a", "b"] as const);
  return (
    <>
      {!embed && (
        <div class="about-model">
          <h1>{say(model.title)}</h1>
          <p>{say(model.description)}</p>
        </div>
      )}
      <div class="model">
        <Controls model={model} />
        <section class="results" aria-labelledby="results-title">
          <h2 id="results-title">{say({ en: "Equilibrium", zh: "均衡" })}</h2>
          <div class="sides">
            {sides.map((side) => (
              <div key={side}>
                <Evidence side={side} />
                <Drawing model={model} side={side} />
              </div>
            ))}
          </div>
          {!embed && <OutcomeTable model={model} />}
        </section>
      </div>
      {!embed && (
        <>
          <SweepPart model={model} />
          <SharePart model={model} />
          <Propositions model={model} />
        </>
      )}
    </>
  );
}
